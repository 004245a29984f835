/**
 * RSS, Atom and JSON Feed, as they are found in the wild.
 *
 * <p>A document goes through three steps. {@link io.earshot.connectors.feed.MarkupReader} and
 * {@link io.earshot.connectors.feed.XmlReader} make elements of the bytes, whatever is wrong with
 * them; {@link io.earshot.connectors.feed.XmlFeed} and {@link io.earshot.connectors.feed.JsonFeed}
 * make entries of the elements; {@link io.earshot.connectors.feed.FeedPosts} makes posts of the
 * entries. {@link io.earshot.connectors.feed.FeedConnector} reads a feed again and again and gives
 * what is new; {@link io.earshot.connectors.feed.DocumentReader} reads one document once.
 */
package io.earshot.connectors.feed;
