package io.earshot.connectors.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page with what its metadata says, read once.
 *
 * @param document the parsed page
 * @param url the address it was read from, never null
 * @param base what relative addresses start from, or null where it is no address of the web
 * @param metas content of the {@code <meta>} elements by name, property or itemprop in lower case,
 *     in the order of the page
 * @param linkedData what its JSON-LD says
 */
record PageFacts(
    Document document,
    String url,
    HttpUrl base,
    Map<String, List<String>> metas,
    JsonLd linkedData) {
  private static final int LONGEST_LINE = 5_000;
  private static final List<String> NAMES = List.of("property", "name", "itemprop", "http-equiv");

  static PageFacts of(Document document, String url) {
    return new PageFacts(document, url, base(document, url), metas(document), JsonLd.of(document));
  }

  private static HttpUrl base(Document document, String url) {
    HttpUrl own = HttpUrl.parse(url);
    Element declared = document.selectFirst("base[href]");
    HttpUrl base = declared == null || own == null ? null : own.resolve(declared.attr("href"));
    return base == null ? own : base;
  }

  private static Map<String, List<String>> metas(Document document) {
    Map<String, List<String>> metas = new HashMap<>();
    for (Element meta : document.getElementsByTag("meta")) {
      String content = line(meta.attr("content"));
      if (!content.isEmpty()) {
        names(meta)
            .forEach(name -> metas.computeIfAbsent(name, n -> new ArrayList<>()).add(content));
      }
    }
    return metas;
  }

  private static Stream<String> names(Element meta) {
    return NAMES.stream()
        .map(name -> meta.attr(name).strip().toLowerCase(Locale.ROOT))
        .filter(name -> !name.isEmpty())
        .distinct();
  }

  /** A text of a page's head on one line, cut where it is longer than any is meant to be. */
  static String line(String text) {
    TextLines line = new TextLines();
    line.append(text.substring(0, Math.min(text.length(), LONGEST_LINE)));
    return line.toString();
  }

  /** Every content of these names, in the order of the names. */
  Stream<String> all(String... names) {
    return Arrays.stream(names).flatMap(name -> metas.getOrDefault(name, List.of()).stream());
  }

  /** The first content of the first of these names that the page has, or null. */
  String first(String... names) {
    return all(names).findFirst().orElse(null);
  }

  /** An address of the page made absolute, or null where it is none of the web. */
  String absolute(String address) {
    HttpUrl resolved = base == null || address == null ? null : base.resolve(address.strip());
    return resolved == null ? null : resolved.toString();
  }
}
