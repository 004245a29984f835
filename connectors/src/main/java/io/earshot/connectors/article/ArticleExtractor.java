package io.earshot.connectors.article;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.jsoup.nodes.Document;

/** Reads the article on a web page. Stateless; may be used by many threads at once. */
public final class ArticleExtractor {
  private ArticleExtractor() {}

  /**
   * Reads a page. Never fails: what the page does not say is null or empty.
   *
   * @param html the page, decoded
   * @param url the absolute address it was read from, which relative links start from
   */
  public static Article extract(String html, String url) {
    requireNonNull(html, "html is null");
    return extract(MarkupParser.parse(html, requireNonNull(url, "url is null")), url);
  }

  /** Reads a parsed page, which is left as it is. */
  public static Article extract(Document document, String url) {
    requireNonNull(document, "document is null");
    PageFacts page = PageFacts.of(document, requireNonNull(url, "url is null"));
    String title = Titles.of(page);
    String tag = PageLanguage.of(page);
    String language = tag == null ? null : Locale.forLanguageTag(tag).getLanguage();
    BodyText body = BodyText.of(page, title);
    return new Article(
        CanonicalUrl.of(page),
        title,
        Bylines.of(page, body),
        Dates.published(page, body, language, title),
        Dates.updated(page, body, language),
        tag,
        body.text(),
        body.links(page),
        FeedLinks.of(page));
  }
}
