package io.earshot.app.bench;

import static java.util.Objects.requireNonNull;

/**
 * What one row of the bench of standing queries says.
 *
 * @param queries how many stand
 * @param matcher what asks them, never null
 * @param registerSeconds how long it took to register them all at once
 * @param megabytes of heap that they take
 * @param perSecond posts a second
 * @param p50Millis half of the posts took no longer
 * @param p99Millis 99 of 100 posts took no longer
 * @param asked how many queries a post was asked, on average
 * @param hits how many of them matched, on average
 * @param fingerprint of the matches of the first posts: equal where the matches are
 */
record MatchRow(
    int queries,
    Matcher.Kind matcher,
    double registerSeconds,
    long megabytes,
    long perSecond,
    double p50Millis,
    double p99Millis,
    double asked,
    double hits,
    int fingerprint) {
  MatchRow {
    requireNonNull(matcher, "matcher is null");
  }
}
