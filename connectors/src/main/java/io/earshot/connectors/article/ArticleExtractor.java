package io.earshot.connectors.article;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

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
    return extract(Jsoup.parse(html, requireNonNull(url, "url is null")), url);
  }

  /** Reads a parsed page, which is left as it is. */
  public static Article extract(Document document, String url) {
    requireNonNull(document, "document is null");
    PageFacts page = PageFacts.of(document, requireNonNull(url, "url is null"));
    String title = Titles.of(page);
    BodyText body = BodyText.of(page, title);
    return new Article(
        CanonicalUrl.of(page),
        title,
        Bylines.of(page),
        Dates.published(page),
        Dates.updated(page),
        PageLanguage.of(page),
        body.text(),
        links(page, body.root()),
        FeedLinks.of(page));
  }

  private static List<String> links(PageFacts page, Element body) {
    return body.select("a[href]").stream()
        .map(link -> page.absolute(link.attr("href")))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }
}
