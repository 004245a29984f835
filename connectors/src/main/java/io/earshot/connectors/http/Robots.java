package io.earshot.connectors.http;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.earshot.connectors.http.FetchException.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;

/**
 * What each site's robots.txt allows (RFC 9309), remembered for a day. A site without one allows
 * everything; one that is in trouble (5xx, no answer) allows nothing until it was asked again.
 */
final class Robots {
  private static final Duration LIFETIME = Duration.ofDays(1);
  private static final Duration PAUSE_IN_TROUBLE = Duration.ofMinutes(10);
  private static final long LONGEST_DELAY_MILLIS = Duration.ofDays(1).toMillis();
  private static final long MAX_BYTES = 512_000;
  private static final int MOST_SITES = 10_000;
  private static final int MOST_WARNINGS = 0;

  private final Fetcher fetcher;
  private final Clock clock;
  private final Map<HttpUrl, Verdict> verdicts = Collections.synchronizedMap(new Recent());

  Robots(Fetcher fetcher, Clock clock) {
    this.fetcher = fetcher;
    this.clock = clock;
  }

  /**
   * Asks whether a URL may be fetched.
   *
   * @return the gap the site wants between two requests; zero when it does not say
   * @throws FetchException with reason {@code ROBOTS} if it may not, or {@code RATE_LIMITED} if
   *     robots.txt cannot be asked for yet
   */
  Duration admit(HttpUrl url, boolean allowPrivate) throws FetchException, InterruptedException {
    Verdict verdict = verdict(url.resolve("/robots.txt"), allowPrivate);
    if (!verdict.rules.isAllowed(url.toString())) {
      throw verdict.refusal(url);
    }
    return Duration.ofMillis(Math.max(0, verdict.rules.getCrawlDelay()));
  }

  private Verdict verdict(HttpUrl robots, boolean allowPrivate)
      throws FetchException, InterruptedException {
    Verdict known = verdicts.get(robots);
    if (known != null && clock.instant().isBefore(known.expires)) {
      return known;
    }
    Verdict fresh = ask(robots, allowPrivate);
    verdicts.put(robots, fresh);
    return fresh;
  }

  private Verdict ask(HttpUrl robots, boolean allowPrivate)
      throws FetchException, InterruptedException {
    try {
      return parse(
          fetcher.fetch(
              new FetchRequest(
                  robots.toString(), null, null, "text/plain", MAX_BYTES, allowPrivate, false)));
    } catch (FetchException e) {
      return withoutFile(e);
    }
  }

  private Verdict parse(Fetched fetched) {
    BaseRobotRules rules =
        new SimpleRobotRulesParser(LONGEST_DELAY_MILLIS, MOST_WARNINGS)
            .parseContent(fetched.url(), fetched.body(), "text/plain", List.of(UserAgent.PRODUCT));
    return new Verdict(rules, clock.instant().plus(LIFETIME), null);
  }

  private Verdict withoutFile(FetchException e) throws FetchException {
    Instant now = clock.instant();
    return switch (e.reason()) {
      case NOT_FOUND, GONE, UNAUTHORISED, CLIENT_ERROR, REDIRECTS ->
          new Verdict(everything(), now.plus(LIFETIME), null);
      case REFUSED -> new Verdict(everything(), now, null); // so will be the page; not remembered
      case SERVER_ERROR, NETWORK, ROBOTS -> new Verdict(nothing(), now.plus(PAUSE_IN_TROUBLE), e);
      case RATE_LIMITED -> throw e;
    };
  }

  private static BaseRobotRules everything() {
    return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
  }

  private static BaseRobotRules nothing() {
    return new SimpleRobotRules(RobotRulesMode.ALLOW_NONE);
  }

  /**
   * Rules and how long they hold.
   *
   * @param trouble why robots.txt could not be read, or null
   */
  private record Verdict(BaseRobotRules rules, Instant expires, FetchException trouble) {
    FetchException refusal(HttpUrl url) {
      return trouble == null
          ? new FetchException("robots.txt forbids " + url, Reason.ROBOTS, 0, null, null)
          : new FetchException(
              "robots.txt could not be read, so " + url + " waits (" + trouble.getMessage() + ")",
              Reason.ROBOTS,
              trouble.status(),
              expires,
              trouble);
    }
  }

  /** The sites asked most recently. */
  private static final class Recent extends LinkedHashMap<HttpUrl, Verdict> {
    private static final long serialVersionUID = 1L;

    private Recent() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<HttpUrl, Verdict> eldest) {
      return size() > MOST_SITES;
    }
  }
}
