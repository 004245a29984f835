package io.earshot.app.bench;

import io.earshot.search.Mention;
import io.earshot.search.QueryException;
import io.earshot.search.standing.StandingQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A row of the bench of standing queries, measured in this JVM: posts are matched unmeasured until
 * it is warm, then as many as fit into some seconds.
 */
public record MatchRows(Matcher.Kind matcher, int queries, int seconds) {
  private static final int POSTS = 20_000;

  /** A JVM on one core is slow until it has compiled what runs often. */
  private static final int WARM_UP_SECONDS = 20;

  private static final int COMPARED = 200;
  private static final double MILLION = 1e6;

  /** Of a matcher by its name. */
  public static MatchRows of(String matcher, int queries, int seconds) {
    return new MatchRows(Matcher.Kind.valueOf(matcher), queries, seconds);
  }

  /** Measures. */
  public Object measure() throws IOException, QueryException {
    WatchedWords words = new WatchedWords();
    List<Mention> posts = new WatchedPosts(words).posts(POSTS);
    List<StandingQuery> standing = new WatchedQueries(words).queries(queries);
    long before = heap();
    try (Matcher opened = matcher.open()) {
      long start = System.nanoTime();
      opened.register(standing);
      double registered = (System.nanoTime() - start) / 1e9;
      return row(opened, registered, (heap() - before) >> 20, posts);
    }
  }

  private MatchRow row(Matcher opened, double registered, long megabytes, List<Mention> posts)
      throws IOException {
    int fingerprint = fingerprint(opened, posts);
    nanos(opened, posts, WARM_UP_SECONDS);
    long[] nanos = nanos(opened, posts, seconds);
    double sum = Arrays.stream(nanos).sum() / 1e9;
    Arrays.sort(nanos);
    return new MatchRow(
        queries,
        matcher,
        registered,
        megabytes,
        Math.round(nanos.length / sum),
        nanos[nanos.length / 2] / MILLION,
        nanos[(int) (nanos.length * 0.99)] / MILLION,
        asked(opened, posts),
        hits(opened, posts),
        fingerprint);
  }

  /** How long each post took, of as many as fit into the time. */
  private static long[] nanos(Matcher opened, List<Mention> posts, int seconds) throws IOException {
    List<Long> nanos = new ArrayList<>();
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    for (int i = 0; System.nanoTime() < end; i++) {
      long start = System.nanoTime();
      opened.match(posts.get(i % POSTS));
      nanos.add(System.nanoTime() - start);
    }
    return nanos.stream().mapToLong(Long::longValue).toArray();
  }

  private static int fingerprint(Matcher opened, List<Mention> posts) throws IOException {
    int fingerprint = 0;
    for (Mention post : posts.subList(0, COMPARED)) {
      fingerprint = 31 * fingerprint + opened.match(post).hashCode();
    }
    return fingerprint;
  }

  private static double asked(Matcher opened, List<Mention> posts) throws IOException {
    long asked = 0;
    for (Mention post : posts.subList(0, COMPARED)) {
      asked += opened.asked(post);
    }
    return (double) asked / COMPARED;
  }

  private static double hits(Matcher opened, List<Mention> posts) throws IOException {
    long hits = 0;
    for (Mention post : posts.subList(0, COMPARED)) {
      hits += opened.match(post).size();
    }
    return (double) hits / COMPARED;
  }

  private static long heap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
