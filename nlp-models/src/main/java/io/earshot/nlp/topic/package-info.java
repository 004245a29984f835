/**
 * Topics that a team describes, found by meaning: {@link io.earshot.nlp.topic.TopicReader} compares
 * where a text lies with where the descriptions and examples of topics do.
 */
package io.earshot.nlp.topic;
