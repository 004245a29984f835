/**
 * Queries that stand and wait for posts, instead of posts that wait for queries.
 *
 * <p>{@link io.earshot.search.standing.StandingQueries} holds them. Each post is asked twice: as
 * soon as it is read, by the {@link io.earshot.search.standing.Gate} form of each query, which
 * takes all for granted that only analysis will tell (is it negative? in German?); and by the
 * queries that let it through once all is known.
 */
package io.earshot.search.standing;
