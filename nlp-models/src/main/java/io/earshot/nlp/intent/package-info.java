/**
 * Why people speak, what they call for, and whether they are people at all.
 *
 * <p>For complaints and suggestions there is labelled data: the models judge them. For the other
 * intents, the answers and the marks there is none: they are {@link io.earshot.nlp.pattern
 * patterns} that people wrote and can read, one file each, weighed by the sentiment of the
 * sentence. They are rules, not measured on labelled data.
 */
package io.earshot.nlp.intent;
