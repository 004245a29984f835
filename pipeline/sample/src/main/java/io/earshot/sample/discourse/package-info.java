/**
 * A forum that speaks as Discourse does, as far as readers of new posts ask: {@code ForumApi} finds
 * the posts, {@code ForumJson} writes them.
 */
package io.earshot.sample.discourse;
