package io.earshot.connectors.feed;

import static java.util.Objects.requireNonNull;

import io.earshot.connectors.article.Article;
import io.earshot.connectors.article.ArticleExtractor;
import io.earshot.connectors.http.Charsets;
import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.FetchException.Reason;
import io.earshot.connectors.http.FetchRequest;
import io.earshot.connectors.http.Fetched;
import io.earshot.connectors.http.Fetcher;
import io.earshot.connectors.http.MediaKind;

/** Fetches web pages as robots.txt allows and reads their articles. */
public final class PageReader {
  private static final String ACCEPT = "text/html, application/xhtml+xml, */*;q=0.5";

  private final Fetcher fetcher;
  private final boolean allowPrivate;

  public PageReader(Fetcher fetcher, boolean allowPrivate) {
    this.fetcher = requireNonNull(fetcher, "fetcher is null");
    this.allowPrivate = allowPrivate;
  }

  /**
   * The article on a page.
   *
   * @return null when what is there is no web page
   * @throws FetchException also if the page broke off, since another try may give the whole
   */
  public Article read(String url) throws FetchException, InterruptedException {
    Fetched page = fetch(url);
    if (page.truncated() && page.body().length < FetchRequest.PAGE_BYTES) {
      throw new FetchException(
          page.url() + ": the page broke off", Reason.NETWORK, page.status(), null, null);
    }
    String type = page.header("content-type");
    return MediaKind.of(page.body(), type) == MediaKind.HTML
        ? ArticleExtractor.extract(Charsets.decode(page.body(), type), page.url())
        : null;
  }

  /** Fetches a page. */
  Fetched fetch(String url) throws FetchException, InterruptedException {
    return fetcher.fetch(
        new FetchRequest(url, null, null, ACCEPT, FetchRequest.PAGE_BYTES, allowPrivate, true));
  }

  /** Whether the same request can come out better another time. */
  public static boolean isPassing(FetchException trouble) {
    return switch (trouble.reason()) {
      case RATE_LIMITED, SERVER_ERROR, NETWORK -> true;
      case ROBOTS -> trouble.notBefore() != null;
      case REFUSED, UNAUTHORISED, NOT_FOUND, GONE, CLIENT_ERROR, REDIRECTS -> false;
    };
  }
}
