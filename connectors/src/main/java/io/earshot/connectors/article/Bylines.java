package io.earshot.connectors.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Who wrote the article, as the page's metadata or its byline says. */
final class Bylines {
  private static final String[] NAMES = {
    "author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author"
  };

  /** Where pages show the author, the most telling first. */
  private static final List<String> PLACES =
      List.of(
          "[itemprop~=(?i)^author$] [itemprop=name]",
          "[itemprop~=(?i)^author$]",
          "a[rel~=(?i)\\bauthor\\b]",
          ".p-author, .author .fn, .author-name, .author__name, .byline-name, .byline__name",
          ".byline a, .author a, .post-author a, .entry-author a",
          ".byline, .author, .post-author, .entry-author, .article-author, .posted-by");

  private final PageFacts page;
  private final BodyText body;

  private Bylines(PageFacts page, BodyText body) {
    this.page = page;
    this.body = body;
  }

  /** The authors in the order of the page, without repetition; empty where it names none. */
  static List<Byline> of(PageFacts page, BodyText body) {
    Bylines bylines = new Bylines(page, body);
    return Stream.<Supplier<List<Byline>>>of(bylines::described, bylines::named, bylines::visible)
        .map(Supplier::get)
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<Byline> described() {
    return distinct(page.linkedData().values("author").flatMap(this::bylines));
  }

  private Stream<Byline> bylines(JsonNode author) {
    JsonNode name = author.isObject() ? author.path("name") : author;
    String url = author.path("url").asText(null);
    return (name.isArray() ? name.valueStream() : Stream.of(name))
        .filter(JsonNode::isTextual)
        .flatMap(text -> bylines(JsonLd.text(text), url));
  }

  private List<Byline> named() {
    return distinct(page.all(NAMES).flatMap(name -> bylines(name, null)));
  }

  private List<Byline> visible() {
    return PLACES.stream()
        .flatMap(place -> page.document().select(place).stream())
        .filter(element -> !body.isElsewhere(element))
        .map(element -> distinct(bylines(written(element), address(element))))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static String written(Element element) {
    String content = element.attr("content");
    return content.isBlank() ? element.text() : content;
  }

  private static String address(Element element) {
    Element link = element.closest("a[href]");
    Element within = link == null ? element.selectFirst("a[href]") : link;
    return within == null ? null : within.attr("href");
  }

  private Stream<Byline> bylines(String written, String url) {
    String address = url == null ? null : page.absolute(url);
    return written == null
        ? Stream.empty()
        : AuthorNames.in(written).stream().map(name -> new Byline(name, address));
  }

  private static List<Byline> distinct(Stream<Byline> bylines) {
    Map<String, Byline> byName = new LinkedHashMap<>();
    bylines.forEach(byline -> byName.putIfAbsent(Headline.letters(byline.name()), byline));
    return List.copyOf(byName.values());
  }
}
