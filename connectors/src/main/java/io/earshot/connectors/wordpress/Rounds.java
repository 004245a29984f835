package io.earshot.connectors.wordpress;

import io.earshot.connectors.Failure;
import io.earshot.connectors.Page;
import io.earshot.connectors.PostChange;
import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.FetchException.Reason;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads what is new. A round goes through what is {@link Listed}, a page at a time; the first one
 * stops after some pages of each, what is older is for a back-fill. A list whose API is closed is
 * read by its feed, until the API is open again.
 */
final class Rounds {
  private final Site site;
  private final SiteFeeds feeds;
  private final String name;

  /**
   * @param name of the site, for failures
   */
  Rounds(Site site, SiteFeeds feeds, String name) {
    this.site = site;
    this.feeds = feeds;
    this.name = name;
  }

  /** Reads the next page. */
  Page read(Progress progress) throws FetchException, InterruptedException {
    if (progress.isByFeed()) {
      return byFeedOrApi(progress);
    }
    try {
      return byApi(progress);
    } catch (FetchException e) {
      return otherwise(progress, e);
    }
  }

  private Page byFeedOrApi(Progress progress) throws FetchException, InterruptedException {
    try {
      return byFeed(progress, null);
    } catch (FetchException e) {
      if (Site.isClosed(e)) {
        return byApi(progress);
      }
      throw e;
    }
  }

  private Page byApi(Progress progress) throws FetchException, InterruptedException {
    Listing listing = site.list(progress.list(), progress.after(), progress.at());
    Memory memory = progress.memory();
    memory.well(progress.list().name());
    List<PostChange> news = memory.news(listing);
    List<Failure> failures = memory.failures(listing);
    if (listing.last() || progress.isEnough(listing, !news.isEmpty())) {
      progress.complete(listing);
    } else {
      progress.below(listing);
    }
    return page(progress, news, failures);
  }

  private static Page page(Progress progress, List<PostChange> changes, List<Failure> failures) {
    boolean more = progress.isInMidst();
    Double known = more ? null : progress.memory().settle();
    return new Page(changes, failures, List.of(), progress.text(), more, known, null);
  }

  /** A list that is in trouble does not keep the others from being read, unless it is the first. */
  private Page otherwise(Progress progress, FetchException trouble)
      throws FetchException, InterruptedException {
    boolean closed = Site.isClosed(trouble);
    boolean first = progress.list() == Listed.POSTS;
    if (trouble.reason() == Reason.RATE_LIMITED || (first && !closed)) {
      throw trouble;
    }
    String said = "by the REST API: " + trouble.getMessage();
    return closed && feeds.has(progress.list())
        ? byFeed(progress, said)
        : without(progress, once(progress, said));
  }

  /**
   * Reads the feed of the list.
   *
   * @param trouble why the API is not asked, where that is new; or null
   */
  private Page byFeed(Progress progress, String trouble)
      throws FetchException, InterruptedException {
    Page page;
    try {
      page = feeds.read(progress.list(), progress.feed());
    } catch (FetchException e) {
      if (progress.list() == Listed.POSTS || e.reason() == Reason.RATE_LIMITED) {
        throw e;
      }
      String both = trouble == null ? "" : trouble + "; nor ";
      return without(progress, once(progress, both + "by feed: " + e.getMessage()));
    }
    List<Failure> said =
        trouble == null
            ? List.of()
            : once(progress, trouble + "; its feed, which has only the newest, is read");
    return fed(progress, page, said);
  }

  private static Page fed(Progress progress, Page feed, List<Failure> said) {
    progress.feed(feed.cursor());
    if (!feed.more()) {
      progress.leave();
    }
    Page page =
        page(
            progress,
            feed.changes(),
            Stream.concat(said.stream(), feed.failures().stream()).toList());
    return new Page(
        page.changes(),
        page.failures(),
        feed.gaps(),
        page.cursor(),
        feed.more() || page.more(),
        feed.knownShare(),
        feed.notBefore());
  }

  private static Page without(Progress progress, List<Failure> failures) {
    progress.leave();
    return page(progress, List.of(), failures);
  }

  private List<Failure> once(Progress progress, String trouble) {
    Listed list = progress.list();
    String reason = "no " + list.collection() + " " + trouble;
    return progress.memory().once(list.name(), new Failure(name, reason, null));
  }
}
