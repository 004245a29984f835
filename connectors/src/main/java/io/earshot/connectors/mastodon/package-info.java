/**
 * Servers that speak the API of <a href="https://docs.joinmastodon.org/">Mastodon</a>. {@code
 * MastodonAddress} says what is listened to, {@code Timeline} asks for pages of it, {@code
 * MastodonConnector} reads on from what it knows, {@code MastodonStreamConnector} listens to what
 * comes, {@code MastodonPosts} makes posts of what either is given, less what {@code OptOuts}
 * leaves out.
 */
package io.earshot.connectors.mastodon;
