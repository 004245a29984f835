package io.earshot.console.pages;

import io.earshot.connectors.Capability;
import io.earshot.connectors.SourceStanza;
import io.earshot.console.query.QueryString;
import io.earshot.console.query.SearchParameters;
import io.earshot.console.sources.SourceReport;
import io.earshot.search.Facet;
import io.earshot.search.Filters;
import io.earshot.search.SearchRequest.Order;
import io.earshot.store.Origin;
import io.earshot.store.SourceStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A source in words.
 *
 * @param address of its page
 * @param postsAddress of a search for its posts
 * @param fromFile whether it comes from the configuration files
 * @param keepSaid what the files say of keeping, if it was changed here; else null
 * @param lag how old its newest post is
 */
public record SourceView(
    String name,
    String address,
    String postsAddress,
    String kind,
    SourceState state,
    boolean fromFile,
    boolean paused,
    int keepDays,
    String keep,
    String keepSaid,
    String every,
    String posts,
    String failures,
    String gaps,
    Moment lastRead,
    Moment nextRead,
    String lag,
    String message,
    List<Endpoint> endpoints) {

  /** An address that is read, in words. */
  public record Endpoint(
      String url,
      String link,
      SourceState state,
      Moment lastRead,
      Moment lastSuccess,
      Moment nextRead,
      String lag,
      String reads,
      String posts,
      String failures,
      String message) {

    static Endpoint of(SourceStatus status, Instant now) {
      return new Endpoint(
          status.url(),
          Words.link(status.url()),
          SourceState.of(status.state()),
          Moment.of(status.lastRead(), now),
          Moment.of(status.lastSuccess(), now),
          Moment.of(status.nextRead(), now),
          SourceView.lag(status.newestPublished(), now),
          Words.number(status.reads()),
          Words.number(status.posts()),
          Words.number(status.failures()),
          status.message());
    }
  }

  static SourceView of(SourceReport report, Instant now) {
    SourceStanza stanza = report.row().stanza();
    SourceStanza configured = report.row().configured();
    return new SourceView(
        report.name(),
        address(report.name()),
        search(report.name()).address(),
        stanza.kind().label(),
        SourceState.of(report.state()),
        report.row().origin() == Origin.FILE,
        stanza.paused(),
        stanza.keepDays(),
        keep(stanza.keepDays()),
        configured.keepDays() == stanza.keepDays() ? null : keep(configured.keepDays()),
        every(stanza),
        Words.number(report.posts()),
        Words.number(report.failures()),
        Words.number(report.gaps()),
        Moment.of(report.lastRead(), now),
        Moment.of(report.nextRead(), now),
        lag(report.newestPublished(), now),
        report.message(),
        report.endpoints().stream().map(status -> Endpoint.of(status, now)).toList());
  }

  static String address(String name) {
    return "/sources/" + QueryString.encode(name);
  }

  static String keep(int days) {
    return days == 0 ? "for ever" : Words.count(days, "day", "days");
  }

  private static SearchParameters search(String source) {
    return new SearchParameters(null, Filters.NONE, Order.NEWEST)
        .with(Facet.SOURCE, Set.of(source))
        .withCopies(SearchParameters.Copies.ALL);
  }

  private static String every(SourceStanza stanza) {
    if (stanza.kind().can(Capability.STREAM)) {
      return "as it comes";
    }
    return stanza.everySeconds() == null
        ? "as often as it changes"
        : "every " + Moment.span(Duration.ofSeconds(stanza.everySeconds()));
  }

  private static String lag(Instant newestPublished, Instant now) {
    return newestPublished == null ? null : Moment.span(Duration.between(newestPublished, now));
  }
}
