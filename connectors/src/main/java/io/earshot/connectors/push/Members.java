package io.earshot.connectors.push;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.connectors.dates.WrittenDate;
import io.earshot.connectors.feed.ReadableText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import okhttp3.HttpUrl;

/** The members of a JSON object, asked for one by one; absent and null are the same. */
final class Members {
  private static final int MOST_LISTED = 200;
  private static final int MOST_CHARACTERS = 2_000;

  private final JsonNode object;
  private final Set<String> asked = new TreeSet<>();

  Members(JsonNode object) {
    this.object = object;
  }

  /** Names of members that nobody asked for. */
  List<String> unasked() {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    names.removeAll(asked);
    return names;
  }

  private JsonNode node(String name) {
    asked.add(name);
    return object.path(name);
  }

  private static boolean isAbsent(JsonNode node) {
    return node.isMissingNode() || node.isNull();
  }

  private JsonNode of(String name, boolean right, String expected) throws PushException {
    if (!right) {
      throw new PushException("'%s' is not %s".formatted(name, expected));
    }
    return node(name);
  }

  /** A text as it stands, or null. */
  String text(String name) throws PushException {
    JsonNode node = node(name);
    return isAbsent(node) ? null : of(name, node.isTextual(), "a text").textValue();
  }

  /** A text on one line without what no text should hold, or null. */
  String line(String name) throws PushException {
    return ReadableText.line(text(name));
  }

  /** An address of the web, or null. */
  String url(String name) throws PushException {
    String written = text(name);
    return written == null ? null : url(name, written);
  }

  private static String url(String name, String written) throws PushException {
    HttpUrl url = written.length() > MOST_CHARACTERS ? null : HttpUrl.parse(written.strip());
    if (url == null) {
      throw new PushException(
          "'%s' is no address of the web: write it in full, such as https://shop.example/reviews/1"
              .formatted(name));
    }
    return url.toString();
  }

  /** An instant, or null. */
  Instant instant(String name) throws PushException {
    String written = text(name);
    Instant instant = written == null ? null : WrittenDate.parse(written, null);
    if (written != null && instant == null) {
      throw new PushException(
          "'%s' is no time: write it as RFC 3339 says, such as 2026-01-31T12:00:00Z"
              .formatted(name));
    }
    return instant;
  }

  boolean flag(String name) throws PushException {
    JsonNode node = node(name);
    return !isAbsent(node) && of(name, node.isBoolean(), "true or false").booleanValue();
  }

  /** A count, or null. */
  Long count(String name) throws PushException {
    JsonNode node = node(name);
    return isAbsent(node)
        ? null
        : Long.valueOf(
            of(name, node.isIntegralNumber() && node.asLong() >= 0, "a count").longValue());
  }

  /** An object's members, or null. */
  Members members(String name) throws PushException {
    JsonNode node = node(name);
    return isAbsent(node) ? null : new Members(of(name, node.isObject(), "an object"));
  }

  /** Texts of a list; those over the limit are left out. */
  List<String> lines(String name) throws PushException {
    List<String> lines = new ArrayList<>();
    for (JsonNode item : list(name)) {
      String line = ReadableText.line(item.textValue());
      if (line != null && lines.size() < MOST_LISTED) {
        lines.add(line);
      }
    }
    return lines;
  }

  /** Addresses of a list. */
  List<String> urls(String name) throws PushException {
    List<String> urls = new ArrayList<>();
    for (String line : lines(name)) {
      urls.add(url(name, line));
    }
    return urls;
  }

  private JsonNode list(String name) throws PushException {
    JsonNode node = node(name);
    return isAbsent(node) ? node : of(name, node.isArray(), "a list");
  }
}
