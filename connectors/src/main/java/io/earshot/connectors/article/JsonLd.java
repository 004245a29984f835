package io.earshot.connectors.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The <a href="https://schema.org/Article">schema.org</a> description that a page embeds as <a
 * href="https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents">JSON-LD</a>.
 */
final class JsonLd {
  private static final JsonMapper LENIENT =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  /** Ends of the types that describe something written, the most telling first. */
  private static final List<String> TYPES =
      List.of("article", "posting", "report", "review", "recipe", "question", "webpage");

  /** Where an object that describes the page may be nested. */
  private static final List<String> CONTAINERS =
      List.of("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item");

  private JsonLd() {}

  /** The object that describes the page's article best, or a missing node. */
  static JsonNode article(Document document) {
    return objects(document).stream()
        .filter(object -> rank(object) < TYPES.size())
        .min(Comparator.comparingInt(JsonLd::rank))
        .orElse(MissingNode.getInstance());
  }

  private static List<JsonNode> objects(Document document) {
    Deque<JsonNode> open = new ArrayDeque<>();
    for (Element script : document.getElementsByTag("script")) {
      if (script.attr("type").strip().toLowerCase(Locale.ROOT).startsWith("application/ld+json")) {
        open.add(parse(script.data()));
      }
    }
    List<JsonNode> objects = new ArrayList<>();
    while (!open.isEmpty()) {
      JsonNode node = open.poll();
      if (node.isArray()) {
        node.forEach(open::add);
      } else if (node.isObject()) {
        objects.add(node);
        CONTAINERS.stream().filter(node::has).map(node::get).forEach(open::add);
      }
    }
    return objects;
  }

  private static JsonNode parse(String script) {
    String json = script.replace("<![CDATA[", "").replace("]]>", "").strip();
    try {
      return LENIENT.readTree(json.replaceFirst("^<!--", "").replaceFirst("-->$", ""));
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance(); // broken metadata is common, and the page says it elsewhere
    }
  }

  private static int rank(JsonNode object) {
    return values(object.path("@type"))
        .map(type -> type.asText().toLowerCase(Locale.ROOT))
        .mapToInt(JsonLd::rank)
        .min()
        .orElse(TYPES.size());
  }

  private static int rank(String type) {
    for (int i = 0; i < TYPES.size(); i++) {
      if (type.endsWith(TYPES.get(i))) {
        return i;
      }
    }
    return TYPES.size();
  }

  /** The elements of an array, or the value itself. */
  static Stream<JsonNode> values(JsonNode node) {
    return node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
  }

  /** The text of a property without markup, or null. */
  static String text(JsonNode node) {
    String text = node.isTextual() ? Jsoup.parseBodyFragment(node.asText()).text().strip() : "";
    return text.isEmpty() ? null : text;
  }
}
