package io.earshot.connectors.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.connectors.Failure;
import io.earshot.connectors.Permalink;
import io.earshot.connectors.Post;
import io.earshot.connectors.http.JsonApi;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A page of a list.
 *
 * @param items what can be read, by local id, oldest first
 * @param unreadable what cannot, by hash
 * @param oldest its earliest date in the site's time, or null
 * @param newest its latest date in the site's time, or null
 * @param last whether nothing follows
 */
record Listing(
    Map<Long, Post> items,
    Map<String, Failure> unreadable,
    LocalDateTime oldest,
    LocalDateTime newest,
    boolean last) {
  /** Fewer than WordPress allows (100): some have whole books in each. */
  static final int PER_PAGE = 50;

  private static final int SHOWN = 2_000;

  /** A page past the end. */
  static final Listing NONE = new Listing(Map.of(), Map.of(), null, null, true);

  static Listing of(JsonApi.Answer answer, Listed list, int page, WordPressPosts posts) {
    Map<Long, Post> items = new LinkedHashMap<>();
    Map<String, Failure> unreadable = new LinkedHashMap<>();
    JsonNode body = answer.body();
    for (int i = body.size() - 1; i >= 0; i--) {
      Post post = posts.post(body.get(i), list);
      if (post == null) {
        unreadable.put(Permalink.sha256(body.get(i).toString()), failure(body.get(i), answer));
      } else {
        items.put(body.get(i).path("id").asLong(), post);
      }
    }
    return new Listing(
        items,
        unreadable,
        dates(body, list).min(LocalDateTime::compareTo).orElse(null),
        dates(body, list).max(LocalDateTime::compareTo).orElse(null),
        isLast(answer, page));
  }

  private static Failure failure(JsonNode item, JsonApi.Answer answer) {
    String text = item.toString();
    return new Failure(
        answer.fetched().url(),
        "an item is no post: it has no id or no link",
        text.substring(0, Math.min(SHOWN, text.length())));
  }

  private static Stream<LocalDateTime> dates(JsonNode body, Listed list) {
    return body.valueStream()
        .map(item -> date(item.path(list.date()).asText()))
        .filter(Objects::nonNull);
  }

  private static LocalDateTime date(String written) {
    try {
      return LocalDateTime.parse(written);
    } catch (DateTimeParseException none) {
      return null;
    }
  }

  /** The header is missing where something between drops what it does not know. */
  private static boolean isLast(JsonApi.Answer answer, int page) {
    String pages = answer.fetched().header("x-wp-totalpages");
    return pages == null || !pages.matches("\\d{1,9}")
        ? answer.body().size() < PER_PAGE
        : Integer.parseInt(pages) <= page;
  }
}
