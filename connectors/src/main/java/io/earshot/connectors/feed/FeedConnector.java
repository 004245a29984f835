package io.earshot.connectors.feed;

import static java.util.Objects.requireNonNull;

import io.earshot.connectors.Connector;
import io.earshot.connectors.Failure;
import io.earshot.connectors.Page;
import io.earshot.connectors.PostReference;
import io.earshot.connectors.SourceStanza;
import io.earshot.connectors.article.ArticleExtractor;
import io.earshot.connectors.http.Charsets;
import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.FetchRequest;
import io.earshot.connectors.http.Fetched;
import io.earshot.connectors.http.Fetcher;
import io.earshot.connectors.http.MediaKind;
import io.earshot.connectors.http.Redaction;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a feed, or the feed that a page names. See {@code connectors/README.md} for what it does
 * and where it stops.
 */
public final class FeedConnector implements Connector {
  private static final Logger LOG = LoggerFactory.getLogger(FeedConnector.class);
  private static final String ACCEPT =
      "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9,"
          + " text/xml;q=0.9, application/json;q=0.8, text/html;q=0.5, */*;q=0.1";

  private final SourceStanza stanza;
  private final String url;
  private final Fetcher fetcher;
  private final PageReader pages;
  private final InstantSource clock;

  private FeedRound round;
  private FeedCursor end;
  private String roundCursor;

  /**
   * @param url one of the stanza's endpoints
   */
  public FeedConnector(SourceStanza stanza, String url, Fetcher fetcher) {
    this(stanza, url, fetcher, InstantSource.system());
  }

  FeedConnector(SourceStanza stanza, String url, Fetcher fetcher, InstantSource clock) {
    this.stanza = requireNonNull(stanza, "stanza is null");
    this.url = requireNonNull(url, "url is null");
    this.fetcher = requireNonNull(fetcher, "fetcher is null");
    this.pages = new PageReader(fetcher, stanza.allowPrivate());
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Page read(String cursor) throws FetchException, InterruptedException {
    if (round != null && roundCursor.equals(cursor)) {
      return nextPage();
    }
    round = null;
    return open(FeedCursor.parse(cursor), true);
  }

  @Override
  public Page refresh(List<PostReference> posts) throws FetchException, InterruptedException {
    return new Removals(pages, stanza.name()).look(posts);
  }

  /** A page that fails takes the round with it: the cursor says where to go on. */
  private Page nextPage() throws InterruptedException {
    FeedRound current = round;
    round = null;
    Page page = current.next(end);
    if (page.more()) {
      round = current;
      roundCursor = page.cursor();
    } else {
      end = null;
    }
    return page;
  }

  private Page open(FeedCursor cursor, boolean mayLookElsewhere)
      throws FetchException, InterruptedException {
    boolean conditional =
        cursor.validators().mayBeAsked(clock.instant()) && !cursor.posts().isAwaitingPages();
    Fetched answer;
    try {
      answer = fetch(cursor, conditional);
    } catch (FetchException e) {
      if (cursor.address() == null || !mayLookElsewhere || !isLost(e)) {
        throw e;
      }
      return open(cursor.at(null), true);
    }
    return answer.notModified()
        ? unchanged(cursor.with(cursor.validators().unchanged()))
        : open(cursor, answer, conditional, mayLookElsewhere);
  }

  private Page open(
      FeedCursor cursor, Fetched answer, boolean conditional, boolean mayLookElsewhere)
      throws FetchException, InterruptedException {
    MediaKind kind = MediaKind.of(answer.body(), answer.header("content-type"));
    return switch (kind) {
      case FEED, JSON -> feed(cursor, answer, conditional);
      case OTHER ->
          isBlankPage(answer)
              ? page(cursor, answer, mayLookElsewhere)
              : feed(cursor, answer, conditional);
      case HTML -> page(cursor, answer, mayLookElsewhere);
      case SITEMAP -> useless(cursor, "it is a sitemap: give its source kind: sitemap");
    };
  }

  /**
   * A cursor without the ids of posts that are to be forgotten; null, so that the feed is read
   * anew, in place of one that cannot be read.
   */
  public static String forget(String cursor, Predicate<String> forgotten) {
    try {
      return FeedCursor.parse(cursor).without(forgotten).text();
    } catch (IllegalArgumentException unreadable) {
      return null;
    }
  }

  private Fetched fetch(FeedCursor cursor, boolean conditional)
      throws FetchException, InterruptedException {
    Validators validators = cursor.validators();
    return fetcher.fetch(
        new FetchRequest(
            cursor.address() == null ? url : cursor.address(),
            conditional ? validators.etag() : null,
            conditional ? validators.lastModified() : null,
            ACCEPT,
            FetchRequest.FEED_BYTES,
            stanza.allowPrivate(),
            false));
  }

  private static boolean isLost(FetchException trouble) {
    return switch (trouble.reason()) {
      case NOT_FOUND, GONE, REFUSED, REDIRECTS, UNAUTHORISED, CLIENT_ERROR -> true;
      case ROBOTS, RATE_LIMITED, SERVER_ERROR, NETWORK -> false;
    };
  }

  private Page feed(FeedCursor cursor, Fetched answer, boolean conditional)
      throws InterruptedException {
    Instant now = clock.instant();
    long document = hash(answer.body());
    if (document == cursor.document() && !cursor.posts().isAwaitingPages()) {
      return unchanged(cursor.with(cursor.validators().after(answer, conditional, false, now)));
    }
    ParsedFeed feed =
        FeedParser.parse(
            answer.body(),
            answer.truncated(),
            answer.header("content-type"),
            Redaction.of(answer.url()),
            Addresses.withoutCredentials(answer.url()));
    FullTexts texts = new FullTexts(pages, stanza.fullText());
    FeedPosts posts = new FeedPosts(feed, stanza.name(), Redaction.of(url));
    round = new FeedRound(feed, posts, texts, stanza.name(), cursor);
    end =
        new FeedCursor(
            cursor.validators().after(answer, conditional, round.hasNews(), now),
            address(cursor, answer),
            document,
            cursor.failures(),
            cursor.posts(),
            cursor.guids());
    return nextPage();
  }

  private static long hash(byte[] body) {
    CRC32C low = new CRC32C();
    low.update(body);
    return (low.getValue() << 32) ^ body.length ^ Arrays.hashCode(body);
  }

  private String address(FeedCursor cursor, Fetched answer) {
    if (answer.movedTo() == null) {
      return cursor.address();
    }
    LOG.info(
        "{} has moved for good to {}: the source may be given that URL", url, answer.movedTo());
    return answer.movedTo();
  }

  private static Page unchanged(FeedCursor cursor) {
    return new Page(List.of(), List.of(), List.of(), cursor.text(), false, 1.0, null);
  }

  /** A page instead of a feed: goes on to the feed that it names. */
  private Page page(FeedCursor cursor, Fetched answer, boolean mayLookElsewhere)
      throws FetchException, InterruptedException {
    if (!mayLookElsewhere) {
      return useless(
          cursor, Redaction.of(answer.url()) + " is offered as a feed and is a web page");
    }
    if (cursor.address() != null) {
      return open(cursor.at(null), true);
    }
    String feed = feedOf(answer);
    return feed == null
        ? useless(cursor, "it is a web page that names no feed: give the address of its feed")
        : open(cursor.with(Validators.NONE).at(feed), false);
  }

  /** The feed that a page names, or that its WordPress has all the same. */
  private static String feedOf(Fetched page) {
    String html = Charsets.decode(page.body(), page.header("content-type"));
    String named = FeedChoice.of(ArticleExtractor.extract(html, page.url()).feeds());
    WordPress site = named == null ? WordPress.of(page) : null;
    return site == null ? named : site.feed();
  }

  private static boolean isBlankPage(Fetched answer) {
    return answer.body().length == 0 && WordPress.of(answer) != null;
  }

  private Page useless(FeedCursor cursor, String reason) {
    FeedCursor again = cursor.with(Validators.NONE).at(null);
    List<Failure> failures = List.of(new Failure(Redaction.of(url), reason, null));
    return new Page(List.of(), failures, List.of(), again.text(), false, null, null);
  }
}
