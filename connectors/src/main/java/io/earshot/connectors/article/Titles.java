package io.earshot.connectors.article;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** The headline of a page, without the name of the site. */
final class Titles {
  private static final Pattern SEPARATOR = Pattern.compile("\\s+[|\\-–—·•»«:/]\\s+|\\s*[|»]\\s*");

  private Titles() {}

  /** The headline, or null where the page has none. */
  static String of(PageFacts page) {
    return Stream.of(
            JsonLd.text(page.article().path("headline")),
            page.first("og:title", "headline", "twitter:title", "dc.title", "dcterms.title"),
            onlyHeading(page),
            page.document().title())
        .filter(title -> title != null && !title.isBlank())
        .findFirst()
        .map(title -> withoutSiteName(title.strip(), page))
        .orElse(null);
  }

  private static String onlyHeading(PageFacts page) {
    var headings = page.document().getElementsByTag("h1");
    return headings.size() == 1 ? headings.get(0).text() : null;
  }

  /** A part of the title that is a heading of the page, or all but the site's name. */
  private static String withoutSiteName(String title, PageFacts page) {
    String site = page.first("og:site_name", "application-name");
    for (Element heading : page.document().select("h1, h2")) {
      String text = heading.text().strip();
      if (text.length() > 3 && isPart(text, title)) {
        return text;
      }
    }
    return site == null ? title : withoutEnd(title, site);
  }

  private static boolean isPart(String text, String title) {
    return Stream.of(SEPARATOR.split(title)).anyMatch(text::equalsIgnoreCase)
        || SEPARATOR.splitAsStream(title).count() > 1
            && title.toLowerCase(Locale.ROOT).startsWith(text.toLowerCase(Locale.ROOT));
  }

  private static String withoutEnd(String title, String site) {
    String bare =
        title.replaceFirst("(?i)\\s*[|\\-–—·•»:]\\s*" + Pattern.quote(site) + "\\s*$", "").strip();
    return bare.isEmpty() ? title : bare;
  }
}
