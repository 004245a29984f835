package io.earshot.connectors.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.connectors.Author;
import io.earshot.connectors.Post;
import io.earshot.connectors.PostChange;
import io.earshot.connectors.PostKind;
import io.earshot.connectors.bluesky.RecordEvent.Action;
import io.earshot.connectors.dates.WrittenDate;
import io.earshot.connectors.feed.Languages;
import io.earshot.connectors.feed.ReadableText;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes posts of records. The text has the author's descriptions of images below it; what a card or
 * a quoted post says is somebody else's, so only the address is taken.
 */
final class BlueskyPosts {
  private static final String NETWORK = "bluesky";
  private static final String SITE = "bsky.app";

  private final String source;

  /**
   * @param source name of the stanza
   */
  BlueskyPosts(String source) {
    this.source = source;
  }

  /** Whether the record has what a post cannot do without. */
  static boolean isPost(JsonNode record) {
    return record.path("text").isTextual();
  }

  /**
   * What an event of a post changes.
   *
   * @param author as far as known
   */
  PostChange change(RecordEvent event, Author author) {
    return event.action() == Action.DELETE
        ? PostChange.delete(event.uri().text(), source)
        : PostChange.upsert(post(event, author));
  }

  private Post post(RecordEvent event, Author author) {
    JsonNode record = event.record();
    AtUri parent = reference(record.path("reply").path("parent"));
    AtUri root = reference(record.path("reply").path("root"));
    return new Post(
        event.uri().text(),
        source,
        NETWORK,
        SITE,
        parent == null ? PostKind.POST : PostKind.COMMENT,
        event.uri().url(),
        null,
        text(record),
        language(record.path("langs")),
        WrittenDate.parse(record.path("createdAt").textValue(), null),
        event.action() == Action.UPDATE ? event.time() : null,
        author,
        (root == null ? event.uri() : root).text(),
        parent == null ? null : parent.text(),
        null,
        PostParts.links(record),
        PostParts.tags(record),
        null);
  }

  private static AtUri reference(JsonNode reference) {
    return AtUri.parse(reference.path("uri").asText());
  }

  private static String text(JsonNode record) {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(ReadableText.plain(record.path("text").asText()));
    PostParts.descriptions(record).forEach(text -> paragraphs.add(ReadableText.plain(text)));
    paragraphs.removeIf(String::isBlank);
    return String.join("\n\n", paragraphs);
  }

  /** Of several languages none is known to be the text's. */
  private static String language(JsonNode languages) {
    return languages.size() == 1 ? Languages.code(languages.path(0).textValue()) : null;
  }
}
