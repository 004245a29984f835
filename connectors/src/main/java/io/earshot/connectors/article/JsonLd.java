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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The <a href="https://schema.org/Article">schema.org</a> description that a page embeds as <a
 * href="https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents">JSON-LD</a>. What
 * cannot be parsed is passed over: the page says the same elsewhere.
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

  private final Map<String, JsonNode> byId = new HashMap<>();
  private final JsonNode article;

  private JsonLd(List<JsonNode> objects) {
    objects.forEach(object -> byId.putIfAbsent(object.path("@id").asText(), object));
    article =
        objects.stream()
            .filter(object -> rank(object) < TYPES.size())
            .min(Comparator.comparingInt(JsonLd::rank))
            .orElse(MissingNode.getInstance());
  }

  static JsonLd of(Document document) {
    Deque<JsonNode> open = new ArrayDeque<>();
    for (Element script : document.getElementsByTag("script")) {
      if (script.attr("type").strip().toLowerCase(Locale.ROOT).startsWith("application/ld+json")) {
        open.add(parse(script.data()));
      }
    }
    return new JsonLd(objects(open));
  }

  private static JsonNode parse(String script) {
    String json = script.replace("<![CDATA[", "").replace("]]>", "").strip();
    try {
      return LENIENT.readTree(json.replaceFirst("^<!--", "").replaceFirst("-->$", ""));
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  private static List<JsonNode> objects(Deque<JsonNode> open) {
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

  private static int rank(JsonNode object) {
    return values(object.path("@type"))
        .mapToInt(type -> rank(type.asText()))
        .min()
        .orElse(TYPES.size());
  }

  private static int rank(String type) {
    String lower = type.toLowerCase(Locale.ROOT);
    int rank = 0;
    while (rank < TYPES.size() && !lower.endsWith(TYPES.get(rank))) {
      rank++;
    }
    return rank;
  }

  private static Stream<JsonNode> values(JsonNode node) {
    return node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
  }

  /** The object that describes the article best, or a missing node. */
  JsonNode article() {
    return article;
  }

  /** The values of a property of the article; objects that are only referred to are looked up. */
  Stream<JsonNode> values(String property) {
    return values(article.path(property))
        .map(
            value ->
                value.size() == 1 ? byId.getOrDefault(value.path("@id").asText(), value) : value);
  }

  /** The text of a property of the article, or null. */
  String text(String property) {
    return text(article.path(property));
  }

  /** A text without markup, or null where there is none. */
  static String text(JsonNode node) {
    String text = PlainText.ofHtml(node.isTextual() ? node.asText() : "", "");
    return text.isEmpty() ? null : text;
  }
}
