package io.earshot.connectors.wordpress;

import io.earshot.connectors.Connector;
import io.earshot.connectors.Page;
import io.earshot.connectors.PostReference;
import io.earshot.connectors.SourceStanza;
import io.earshot.connectors.TimeRange;
import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.FetchException.Reason;
import io.earshot.connectors.http.Fetcher;
import io.earshot.connectors.http.Redaction;
import java.util.List;
import okhttp3.HttpUrl;

/**
 * Reads posts and comments of a WordPress by its REST API, or by its feeds where that is closed.
 */
public final class WordPressConnector implements Connector {
  private final Rounds rounds;
  private final Lookback lookback;
  private final SecondLook secondLook;

  /**
   * @param url one of the stanza's endpoints: the address of the site
   * @throws FetchException if it is no web address
   */
  public WordPressConnector(SourceStanza stanza, String url, Fetcher fetcher)
      throws FetchException {
    HttpUrl address = HttpUrl.parse(url);
    if (address == null) {
      throw new FetchException(url + " is no web address", Reason.REFUSED, 0, null, null);
    }
    Site site = new Site(stanza, address, fetcher);
    rounds = new Rounds(site, new SiteFeeds(stanza, address, fetcher), Redaction.of(url));
    lookback = new Lookback(site, Redaction.of(url));
    secondLook = new SecondLook(site, stanza, fetcher);
  }

  @Override
  public Page read(String cursor) throws FetchException, InterruptedException {
    return rounds.read(Progress.parse(cursor));
  }

  @Override
  public Page backfill(TimeRange range, String cursor) throws FetchException, InterruptedException {
    return lookback.read(range, cursor);
  }

  @Override
  public Page refresh(List<PostReference> posts) throws FetchException, InterruptedException {
    return secondLook.look(posts);
  }
}
