/**
 * Bluesky and all else that speaks the <a href="https://atproto.com/specs/sync">AT Protocol</a>. A
 * {@code BlueskyConnector} keeps a stream open and makes pages of what comes; the stream has one of
 * two forms, {@code Firehose} ({@code com.atproto.sync.subscribeRepos}, of any PDS or relay) and
 * {@code Jetstream} (its light copy in JSON). Both give {@code RecordEvent}s, of which {@code
 * BlueskyPosts} makes posts, with the names that {@code Profiles} knows.
 *
 * <p>Nobody's signatures are checked: the host in the stanza is believed, as a feed's is. That a
 * record is the one its event names is checked, by its hash.
 */
package io.earshot.connectors.bluesky;
