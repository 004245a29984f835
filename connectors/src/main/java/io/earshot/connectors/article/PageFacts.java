package io.earshot.connectors.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page with what its metadata says, read once.
 *
 * @param document the parsed page
 * @param url the address it was read from, never null
 * @param metas content of the {@code <meta>} elements by name, property or itemprop in lower case,
 *     in the order of the page
 * @param article the JSON-LD object that describes the article, or a missing node
 */
record PageFacts(Document document, String url, Map<String, List<String>> metas, JsonNode article) {
  private static final List<String> NAMES = List.of("property", "name", "itemprop", "http-equiv");

  static PageFacts of(Document document, String url) {
    return new PageFacts(document, url, metas(document), JsonLd.article(document));
  }

  private static Map<String, List<String>> metas(Document document) {
    Map<String, List<String>> metas = new HashMap<>();
    for (Element meta : document.getElementsByTag("meta")) {
      String content = meta.attr("content").strip();
      if (!content.isEmpty()) {
        NAMES.stream()
            .filter(meta::hasAttr)
            .map(name -> meta.attr(name).strip().toLowerCase(java.util.Locale.ROOT))
            .distinct()
            .forEach(
                name -> metas.computeIfAbsent(name, n -> new java.util.ArrayList<>()).add(content));
      }
    }
    return metas;
  }

  /** Every content of these names, in the order of the names. */
  List<String> all(String... names) {
    return java.util.Arrays.stream(names)
        .flatMap(name -> metas.getOrDefault(name, List.of()).stream())
        .toList();
  }

  /** The first content of the first of these names that the page has, or null. */
  String first(String... names) {
    return all(names).stream().findFirst().orElse(null);
  }

  /** An address of the page made absolute, or null where it is none of the web. */
  String absolute(String address) {
    if (address == null || address.isBlank()) {
      return null;
    }
    String base = document.baseUri().isEmpty() ? url : document.baseUri();
    String resolved = org.jsoup.internal.StringUtil.resolve(base, address.strip());
    return resolved.startsWith("http://") || resolved.startsWith("https://") ? resolved : null;
  }
}
