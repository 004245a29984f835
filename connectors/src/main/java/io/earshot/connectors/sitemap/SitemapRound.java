package io.earshot.connectors.sitemap;

import io.earshot.connectors.Page;
import io.earshot.connectors.Permalink;
import io.earshot.connectors.PostChange;
import io.earshot.connectors.article.Article;
import io.earshot.connectors.feed.CursorText;
import io.earshot.connectors.feed.Findings;
import io.earshot.connectors.feed.PagePosts;
import io.earshot.connectors.feed.PageReader;
import io.earshot.connectors.feed.PostMemory;
import io.earshot.connectors.feed.PostMemory.Seen;
import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.FetchException.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One read of a site's sitemaps, given out page by page, the latest pages first. */
final class SitemapRound {
  /** Pages of the site that are looked at, the latest. */
  static final int CONSIDERED = 20_000;

  /** Pages of the site that are fetched in one round. */
  static final int FETCHED = 1_000;

  /** Pages fetched before what they gave is passed on. */
  private static final int AT_ONCE = 20;

  /** After the first. */
  private static final int TRIES = 3;

  private static final int ENOUGH_TO_JUDGE = 10;

  private record Work(Listing listing, String id, Seen seen) {}

  private final String source;
  private final PageReader pages;
  private final PostMemory memory;
  private final Findings findings;
  private final List<Work> work = new ArrayList<>();
  private int served;
  private int known;
  private int next;
  private Instant notBefore;

  SitemapRound(
      List<Listing> listings,
      String source,
      PageReader pages,
      PostMemory memory,
      Findings findings) {
    this.source = source;
    this.pages = pages;
    this.memory = memory;
    this.findings = findings;
    compare(listings);
  }

  private void compare(List<Listing> listings) {
    List<Work> changed = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    listings.stream()
        .sorted(Comparator.comparing(Listing::date).reversed())
        .limit(CONSIDERED)
        .forEach(listing -> compare(listing, ids, changed));
    boolean lying = known > ENOUGH_TO_JUDGE && changed.size() > known / 2;
    for (Work item : changed) {
      if (lying) {
        remember(item, item.seen().tries());
      } else {
        work.add(item);
      }
    }
    leaveOut();
  }

  private void compare(Listing listing, Set<String> ids, List<Work> changed) {
    String id = Permalink.id(listing.url());
    if (id == null || !ids.add(id)) {
      return;
    }
    served++;
    Seen seen = memory.seen(id);
    known += seen == null || seen.fresh() ? 0 : 1;
    Work item = new Work(listing, id, seen);
    if (seen == null || seen.tries() > 0) {
      work.add(item);
    } else if (seen.content() != listing.revision() && listing.revision() != 0) {
      changed.add(item);
    } else {
      memory.remember(id, seen);
    }
  }

  /** A site may list all it ever had: what is over the limit counts as known from now on. */
  private void leaveOut() {
    int surplus = work.size() - FETCHED;
    for (int i = 0; i < surplus; i++) {
      remember(work.remove(work.size() - 1), 0);
    }
    if (surplus > 0) {
      findings.add(
          "%,d pages were left out, all older than the latest %,d".formatted(surplus, FETCHED));
    }
  }

  private void remember(Work item, int tries) {
    memory.remember(item.id(), new Seen(item.listing().revision(), tries, true));
  }

  /** The next page. */
  Page next() throws InterruptedException {
    List<PostChange> changes = new ArrayList<>();
    int end = Math.min(work.size(), next + AT_ONCE);
    while (next < end) {
      read(work.get(next++), changes);
    }
    boolean more = next < work.size();
    if (!more) {
      memory.settle(served);
    }
    return new Page(changes, findings.drain(), List.of(), cursor(), more, knownShare(), notBefore);
  }

  private String cursor() {
    return CursorText.of(SitemapConnector.VERSION, memory::write);
  }

  private Double knownShare() {
    return served == 0 ? null : (double) known / served;
  }

  private void read(Work item, List<PostChange> changes) throws InterruptedException {
    if (notBefore != null) {
      remember(item, triesLeft(item));
      return;
    }
    String url = item.listing().url();
    try {
      Article article = pages.read(url);
      if (article == null || article.text().isBlank()) {
        findings.add("a page without an article", url, null);
      } else {
        Article complete = item.listing().completed(article);
        changes.add(PostChange.upsert(PagePosts.post(complete, source, url, url)));
      }
      remember(item, 0);
    } catch (FetchException e) {
      notBefore = e.reason() == Reason.RATE_LIMITED ? e.notBefore() : null;
      int left = triesLeft(item, e);
      remember(item, left);
      if (left == 0) {
        findings.add(e.getMessage(), url, null);
      }
    }
  }

  /** A pause that the site asks for is no try. */
  private static int triesLeft(Work item, FetchException trouble) {
    if (trouble.reason() == Reason.RATE_LIMITED) {
      return triesLeft(item);
    }
    return PageReader.isPassing(trouble) ? triesAfterFailure(item) : 0;
  }

  private static int triesLeft(Work item) {
    return isFirstTry(item) ? TRIES : item.seen().tries();
  }

  private static int triesAfterFailure(Work item) {
    return isFirstTry(item) ? TRIES : item.seen().tries() - 1;
  }

  private static boolean isFirstTry(Work item) {
    return item.seen() == null || item.seen().tries() == 0;
  }
}
