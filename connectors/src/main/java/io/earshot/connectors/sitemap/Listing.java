package io.earshot.connectors.sitemap;

import static java.util.Objects.requireNonNull;

import io.earshot.connectors.article.Article;
import java.time.Instant;

/**
 * One page that a sitemap lists.
 *
 * @param url absolute, never null
 * @param modified when the sitemap says it was changed, which is often a lie; or null
 * @param title headline in a news sitemap, or null
 * @param published publication date in a news sitemap, or null
 */
record Listing(String url, Instant modified, String title, Instant published) {
  Listing {
    requireNonNull(url, "url is null");
  }

  /** The latest date there is, or the beginning of time. */
  Instant date() {
    if (modified != null) {
      return modified;
    }
    return published == null ? Instant.MIN : published;
  }

  /** An article with what only the sitemap says of it. */
  Article completed(Article article) {
    return new Article(
        article.url(),
        article.title() == null ? title : article.title(),
        article.authors(),
        article.published() == null ? published : article.published(),
        article.updated(),
        article.language(),
        article.text(),
        article.links(),
        article.feeds());
  }

  /** Changes when the sitemap says that the page has changed; 0 when it says nothing. */
  int revision() {
    return modified == null ? 0 : modified.hashCode();
  }
}
