package io.earshot.job.embedded;

import io.earshot.connectors.Author;
import io.earshot.connectors.Connector;
import io.earshot.connectors.Page;
import io.earshot.connectors.Post;
import io.earshot.connectors.PostChange;
import io.earshot.connectors.PostKind;
import io.earshot.connectors.PostReference;
import io.earshot.connectors.SourceStanza;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Reads what a test of this JVM has told, from where its cursor stands. Nothing in it depends on
 * the day or the machine.
 */
final class ToldConnector implements Connector {
  static final String URL = "https://told.example/log";
  private static final Instant PUBLISHED = Instant.parse("2026-05-01T12:00:00Z");
  private static final List<PostChange> TOLD = new CopyOnWriteArrayList<>();

  ToldConnector(SourceStanza stanza, String url) {}

  static void say(String id, String text) {
    TOLD.add(PostChange.upsert(post(id, text)));
  }

  static void retract(String id) {
    TOLD.add(PostChange.delete(id, "told"));
  }

  /** Forgets everything; cursors go on from here. */
  static void begin() {
    TOLD.clear();
  }

  @Override
  public Page read(String cursor) {
    int after = cursor == null ? 0 : Integer.parseInt(cursor);
    List<PostChange> told = List.copyOf(TOLD);
    List<PostChange> changes = told.subList(Math.min(after, told.size()), told.size());
    return new Page(changes, null, null, Integer.toString(told.size()), false, null, null);
  }

  @Override
  public Page refresh(List<PostReference> posts) {
    return new Page(List.of(), null, null, null, false, null, null);
  }

  private static Post post(String id, String text) {
    return new Post(
        id,
        "told",
        "web",
        "told.example",
        PostKind.POST,
        "https://told.example/" + id,
        "Told",
        text,
        null,
        PUBLISHED,
        null,
        new Author("told.example/ann", "Ann", null, null),
        id,
        null,
        null,
        null,
        null,
        null);
  }
}
