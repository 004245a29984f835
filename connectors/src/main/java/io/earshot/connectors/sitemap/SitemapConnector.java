package io.earshot.connectors.sitemap;

import static java.util.Objects.requireNonNull;

import io.earshot.connectors.Connector;
import io.earshot.connectors.Page;
import io.earshot.connectors.PostReference;
import io.earshot.connectors.SourceStanza;
import io.earshot.connectors.feed.CursorText;
import io.earshot.connectors.feed.Findings;
import io.earshot.connectors.feed.PageReader;
import io.earshot.connectors.feed.PostMemory;
import io.earshot.connectors.feed.Removals;
import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.Fetcher;
import io.earshot.connectors.http.Redaction;
import java.util.List;

/**
 * Reads the new pages of a site that its sitemaps list, as articles. See {@code
 * connectors/README.md} for what it does and where it stops.
 */
public final class SitemapConnector implements Connector {
  static final int VERSION = 1;

  private final SourceStanza stanza;
  private final String url;
  private final Fetcher fetcher;
  private final PageReader pages;

  private SitemapRound round;
  private String roundCursor;

  /**
   * @param url a sitemap, a sitemap index, or the root of a site
   */
  public SitemapConnector(SourceStanza stanza, String url, Fetcher fetcher) {
    this.stanza = requireNonNull(stanza, "stanza is null");
    this.url = requireNonNull(url, "url is null");
    this.fetcher = requireNonNull(fetcher, "fetcher is null");
    this.pages = new PageReader(fetcher, stanza.allowPrivate());
  }

  @Override
  public Page read(String cursor) throws FetchException, InterruptedException {
    SitemapRound current =
        round != null && roundCursor.equals(cursor) ? round : open(memory(cursor));
    round = null;
    Page page = current.next();
    if (page.more()) {
      round = current;
      roundCursor = page.cursor();
    }
    return page;
  }

  @Override
  public Page refresh(List<PostReference> posts) throws FetchException, InterruptedException {
    return new Removals(pages, stanza.name()).look(posts);
  }

  private static PostMemory memory(String cursor) {
    return cursor == null ? new PostMemory() : CursorText.read(cursor, VERSION, PostMemory::read);
  }

  private SitemapRound open(PostMemory memory) throws FetchException, InterruptedException {
    Findings findings = new Findings(Redaction.of(url));
    List<Listing> listings = new SitemapFiles(fetcher, stanza.allowPrivate(), findings).list(url);
    return new SitemapRound(listings, stanza.name(), pages, memory, findings);
  }
}
