package io.earshot.connectors.feed;

import io.earshot.connectors.Failure;
import io.earshot.connectors.FullText;
import io.earshot.connectors.article.Article;
import io.earshot.connectors.feed.Markup.PlainBody;
import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.FetchException.Reason;
import java.time.Instant;

/** Finds the whole text of entries on their pages, where the stanza wants it and they need it. */
final class FullTexts {
  private final PageReader pages;
  private final FullText wanted;
  private Instant notBefore;

  FullTexts(PageReader pages, FullText wanted) {
    this.pages = pages;
    this.wanted = wanted;
  }

  /**
   * What came of looking for it.
   *
   * @param article the page's article, or null
   * @param failure what went wrong, or null
   * @param passing whether it is worth another try later
   */
  record Found(Article article, Failure failure, boolean passing) {}

  /** Whether the page of an entry is to be fetched, whose feed gives this text. */
  boolean isWanted(FeedEntry entry, boolean comment, String text) {
    if (entry.link() == null || comment || !Addresses.isWeb(entry.link())) {
      return false;
    }
    return switch (wanted) {
      case NEVER -> false;
      case ALWAYS -> true;
      case AUTO -> !entry.episode() && Summaries.isSummary(entry, text);
    };
  }

  /** Fetches the page of an entry, unless the site has asked for a pause. */
  Found find(FeedEntry entry) throws InterruptedException {
    if (notBefore != null) {
      return new Found(null, null, true);
    }
    try {
      Article article = pages.read(entry.link());
      boolean none = article == null || article.text().isBlank();
      return none
          ? new Found(null, new Failure(entry.link(), "the page holds no article", null), false)
          : new Found(article, null, false);
    } catch (FetchException e) {
      if (e.reason() == Reason.RATE_LIMITED) { // which is no try
        notBefore = e.notBefore();
        return new Found(null, null, true);
      }
      Failure failure = new Failure(entry.link(), "its page: " + e.getMessage(), null);
      return new Found(null, failure, PageReader.isPassing(e));
    }
  }

  /** Until when the site asked to be left alone, or null. */
  Instant notBefore() {
    return notBefore;
  }

  /** The longer of what the feed and what the page gives. */
  static PlainBody longer(PlainBody feed, Article article) {
    return article == null || article.text().length() < feed.text().length()
        ? feed
        : new PlainBody(Characters.clean(article.text()), article.links());
  }
}
