package io.earshot.connectors.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Who wrote the article, as the page's metadata or its byline says. */
final class Bylines {
  private static final int LONGEST_NAME = 80;
  private static final String VISIBLE =
      "[itemprop~=author], a[rel~=author], .byline, .author-name, .p-author, .post-author, .author";
  private static final Pattern LEAD =
      Pattern.compile(
          "^(written by|posted by|story by|by|von|par|por|di|door|av|af|przez|autor|author|автор)[:\\s]\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Bylines() {}

  /** The authors in the order of the page, without repetition; empty where it names none. */
  static List<Byline> of(PageFacts page) {
    return Stream.<List<Byline>>of(described(page), named(page), visible(page))
        .filter(bylines -> !bylines.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static List<Byline> described(PageFacts page) {
    return distinct(
        JsonLd.values(page.article().path("author")).map(author -> byline(author, page)));
  }

  private static Byline byline(JsonNode author, PageFacts page) {
    String name = JsonLd.text(author.isObject() ? author.path("name") : author);
    String url = JsonLd.text(author.path("url"));
    return byline(name, url, page);
  }

  private static List<Byline> named(PageFacts page) {
    return distinct(
        page
            .all(
                "author",
                "article:author",
                "dc.creator",
                "dcterms.creator",
                "parsely-author",
                "sailthru.author")
            .stream()
            .filter(name -> !name.startsWith("http"))
            .map(name -> byline(name, null, page)));
  }

  private static List<Byline> visible(PageFacts page) {
    return distinct(
        page.document().select(VISIBLE).stream()
            .limit(1)
            .map(element -> byline(element.text(), link(element), page)));
  }

  private static String link(Element element) {
    Element link = element.nameIs("a") ? element : element.selectFirst("a[href]");
    return link == null ? null : link.attr("href");
  }

  private static Byline byline(String written, String url, PageFacts page) {
    if (written == null) {
      return null;
    }
    String name = LEAD.matcher(written.strip()).replaceFirst("").strip();
    return name.isEmpty() || name.length() > LONGEST_NAME
        ? null
        : new Byline(name, page.absolute(url));
  }

  private static List<Byline> distinct(Stream<Byline> bylines) {
    Map<String, Byline> byName = new LinkedHashMap<>();
    bylines
        .filter(Objects::nonNull)
        .forEach(
            byline -> byName.putIfAbsent(byline.name().toLowerCase(java.util.Locale.ROOT), byline));
    return List.copyOf(byName.values());
  }
}
