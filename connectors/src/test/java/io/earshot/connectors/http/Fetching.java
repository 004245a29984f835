package io.earshot.connectors.http;

import java.time.Duration;
import okhttp3.Dns;

/** Fetchers and requests for tests. */
final class Fetching {
  static final HttpLimits SHORT =
      new HttpLimits(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(20), 5);

  private Fetching() {}

  static HttpFetcher fetcher() {
    return fetcher(SHORT, new ManualTime());
  }

  static HttpFetcher fetcher(HttpLimits limits, ManualTime time) {
    HttpSettings settings = new HttpSettings("https://example.org/bot", limits, Politeness.DEFAULT);
    return new HttpFetcher(settings, Dns.SYSTEM, AddressRule.PUBLIC, time, time);
  }

  /** A request that may reach loopback. */
  static FetchRequest local(String url) {
    return new FetchRequest(url, null, null, null, FetchRequest.FEED_BYTES, true, false);
  }

  /** The same with a limit on the body. */
  static FetchRequest local(String url, long maxBytes) {
    return new FetchRequest(url, null, null, null, maxBytes, true, false);
  }

  /** A request as for a page: robots.txt is asked. */
  static FetchRequest page(String url) {
    return new FetchRequest(url, null, null, null, FetchRequest.PAGE_BYTES, true, true);
  }

  /** A request that may reach public addresses only. */
  static FetchRequest guarded(String url) {
    return new FetchRequest(url, null, null, null, FetchRequest.FEED_BYTES, false, false);
  }
}
