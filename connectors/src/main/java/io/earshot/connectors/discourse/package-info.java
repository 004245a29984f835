/**
 * Forums that run <a href="https://docs.discourse.org/">Discourse</a>. {@code DiscourseAddress}
 * says what is listened to, {@code DiscourseConnector} pages through it by descending post id,
 * {@code DiscoursePosts} makes posts of what it is given.
 */
package io.earshot.connectors.discourse;
