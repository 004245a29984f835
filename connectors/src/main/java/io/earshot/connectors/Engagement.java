package io.earshot.connectors;

/**
 * How often others reacted to a post, at the time it was read. A count that the source does not
 * give is null.
 *
 * @param likes likes, favourites, up-votes
 * @param reposts reposts, boosts, shares
 * @param replies answers, comments
 * @param views times shown
 */
public record Engagement(Long likes, Long reposts, Long replies, Long views) {}
