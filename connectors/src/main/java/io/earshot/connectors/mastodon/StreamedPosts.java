package io.earshot.connectors.mastodon;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.earshot.connectors.Failure;
import io.earshot.connectors.Page;
import io.earshot.connectors.PostChange;
import io.earshot.connectors.http.MessageStream.Message;
import java.util.ArrayList;
import java.util.List;

/** What messages of a stream say of posts. Of one that was met in catching up, nothing is said. */
final class StreamedPosts {
  private static final JsonMapper JSON = new JsonMapper();

  private final MastodonPosts posts;
  private final String place;
  private final List<PostChange> changes = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();
  private MastodonCursor cursor;

  StreamedPosts(MastodonPosts posts, String place, MastodonCursor cursor) {
    this.posts = posts;
    this.place = place;
    this.cursor = cursor;
  }

  int size() {
    return changes.size();
  }

  void add(Message message) {
    String data = new String(message.data(), UTF_8);
    switch (message.event() == null ? "" : message.event()) {
      case "update" -> met(data);
      case "status.update" -> edited(data);
      case "delete" -> deleted(data.strip());
      default -> {
        // notices for the person whose token it is
      }
    }
  }

  private void met(String data) {
    JsonNode status = status(data);
    if (status != null && !cursor.recent().contains(StatusIds.of(status))) {
      add(posts.met(status));
      cursor = cursor.reading(List.of(StatusIds.of(status)), List.of()).complete();
    }
  }

  private void edited(String data) {
    JsonNode status = status(data);
    if (status != null) {
      add(posts.metAgain(status));
    }
  }

  private void deleted(String id) {
    if (StatusIds.isId(id)) {
      add(posts.gone(id));
    } else {
      failures.add(Listing.failure(id, place, "a deletion names no status"));
    }
  }

  private void add(PostChange change) {
    if (change != null) {
      changes.add(change);
    }
  }

  /** Null if it is none. */
  private JsonNode status(String data) {
    try {
      JsonNode status = JSON.readTree(data);
      if (StatusIds.of(status) != null) {
        return status;
      }
    } catch (JsonProcessingException unreadable) {
      // as one without an id
    }
    failures.add(Listing.failure(data, place, "a message is no status: it has no id"));
    return null;
  }

  Page page() {
    return new Page(changes, failures, List.of(), cursor.text(), true, null, null);
  }
}
