package io.earshot.connectors.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.earshot.connectors.Connector;
import io.earshot.connectors.PostChange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A document that was sent: one post, a list of posts, {@code {"posts": […]}}, an activity, or a
 * collection of activities (ActivityStreams 2.0, W3C Recommendation 2017).
 */
public final class PushedDocument {
  /** The most items a document may hold. */
  public static final int MOST_ITEMS = Connector.MAX_CHANGES;

  private static final int MOST_DEPTH = 100;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  static {
    JSON.getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(MOST_DEPTH).build());
  }

  private PushedDocument() {}

  /**
   * Reads a document. One item that cannot be taken spoils no other.
   *
   * @param source name of the stanza it was sent to
   * @param json UTF-8
   * @throws PushException if it is no JSON, holds nothing, or holds more than {@link #MOST_ITEMS}
   */
  public static List<PushedItem> read(String source, byte[] json) throws PushException {
    List<JsonNode> items = items(parse(json));
    if (items.isEmpty()) {
      throw new PushException("The body holds no post: send {\"posts\": [{\"id\": …}]}.");
    }
    if (items.size() > MOST_ITEMS) {
      throw new PushException(
          "The body holds %,d posts: send at most %,d at once."
              .formatted(items.size(), MOST_ITEMS));
    }
    List<PushedItem> read = new ArrayList<>();
    for (JsonNode item : items) {
      read.add(read(source, read.size(), item));
    }
    return read;
  }

  /**
   * Reads one item as {@link PushedItem#json} kept it, whatever members it has.
   *
   * @param source name of the stanza it was sent to
   * @param json UTF-8
   * @throws PushException if it is no JSON
   */
  public static PushedItem readItem(String source, byte[] json) throws PushException {
    return read(source, 0, parse(json));
  }

  private static JsonNode parse(byte[] json) throws PushException {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException broken) {
      String place =
          broken.getLocation() == null
              ? ""
              : " (line %d, column %d)"
                  .formatted(broken.getLocation().getLineNr(), broken.getLocation().getColumnNr());
      throw new PushException("The body is no JSON: " + broken.getOriginalMessage() + place + ".");
    } catch (IOException broken) {
      throw new PushException("The body is no JSON: " + broken.getMessage());
    }
  }

  private static List<JsonNode> items(JsonNode document) {
    if (document.isArray()) {
      return list(document);
    }
    return Stream.of("posts", "orderedItems", "items")
        .map(document::path)
        .filter(JsonNode::isArray)
        .findFirst()
        .map(PushedDocument::list)
        .orElse(document.isObject() && !document.isEmpty() ? List.of(document) : List.of());
  }

  private static List<JsonNode> list(JsonNode array) {
    List<JsonNode> list = new ArrayList<>();
    array.forEach(list::add);
    return list;
  }

  private static PushedItem read(String source, int index, JsonNode item) {
    String id = item.path("id").isTextual() ? item.path("id").textValue() : null;
    Members members = new Members(item);
    try {
      PostChange change = change(source, item, members);
      List<String> ignored = Activity.is(item) ? List.of() : members.unasked();
      return new PushedItem(index, id, item.toString(), change, null, ignored);
    } catch (PushException wrong) {
      return new PushedItem(index, id, item.toString(), null, wrong.getMessage(), List.of());
    }
  }

  private static PostChange change(String source, JsonNode item, Members members)
      throws PushException {
    if (!item.isObject()) {
      throw new PushException("a post is an object: {\"id\": …, \"text\": …}");
    }
    return Activity.is(item)
        ? new Activity(source, item).change()
        : new PostItem(source, members).change();
  }
}
