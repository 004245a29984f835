package io.earshot.connectors.article;

import java.util.Locale;
import java.util.stream.Stream;

/** The language a page declares. */
final class PageLanguage {
  private PageLanguage() {}

  /** A BCP 47 tag, or null where the page declares none. */
  static String of(PageFacts page) {
    return Stream.of(
            page.document().select("html").attr("lang"),
            page.document().select("html").attr("xml:lang"),
            page.linkedData().text("inLanguage"),
            page.first("og:locale", "content-language", "dc.language", "language"))
        .filter(tag -> tag != null && !tag.isBlank())
        .map(tag -> Locale.forLanguageTag(tag.strip().split("[,;\\s]")[0].replace('_', '-')))
        .filter(locale -> !locale.getLanguage().isEmpty() && !locale.getLanguage().equals("und"))
        .map(Locale::toLanguageTag)
        .findFirst()
        .orElse(null);
  }
}
