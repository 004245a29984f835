package io.earshot.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Rows of the table {@code alerts}. */
final class AlertRecord {
  private static final int MAX_NAME = 200;
  private static final int MAX_KEY = 1_100;
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private AlertRecord() {}

  static void insert(Handle handle, Alert alert) {
    handle.execute(
        """
        insert into alerts (id, series, rule, alert_key, window_start, kind, raised, title, why,
          observed, expected, probability, posts, seen, posts_listed)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, true)
        """,
        alert.id(),
        alert.series(),
        Columns.text(alert.rule(), MAX_NAME),
        Columns.text(alert.key(), MAX_KEY),
        Columns.time(alert.window()),
        alert.kind().name(),
        Columns.time(alert.raised()),
        Columns.text(alert.title()),
        Columns.text(alert.why()),
        alert.observed(),
        alert.expected(),
        alert.probability(),
        json(alert.posts()));
    list(handle, alert.id(), alert.posts());
  }

  static void updatePosts(Handle handle, String id, List<AlertPost> posts) {
    handle.execute(
        "update alerts set posts = ?, posts_listed = true where id = ?", json(posts), id);
    handle.execute("delete from alert_posts where alert = ?", id);
    list(handle, id, posts);
  }

  private static void list(Handle handle, String id, List<AlertPost> posts) {
    posts.stream()
        .limit(Alert.MAX_POSTS)
        .map(post -> Removals.key(post.id()))
        .distinct()
        .forEach(
            key ->
                handle.execute("insert into alert_posts (alert, post_key) values (?, ?)", id, key));
  }

  static AlertRow read(ResultSet row, StatementContext context) throws SQLException {
    Alert alert =
        new Alert(
            row.getString("rule"),
            row.getString("alert_key"),
            Columns.time(row, "window_start"),
            RuleKind.valueOf(row.getString("kind")),
            Columns.time(row, "raised"),
            row.getString("title"),
            row.getString("why"),
            row.getObject("observed", Long.class),
            row.getObject("expected", Double.class),
            row.getObject("probability", Double.class),
            posts(row.getString("posts")));
    return new AlertRow(row.getLong("number"), row.getString("id"), alert, row.getBoolean("seen"));
  }

  private static String json(List<AlertPost> posts) {
    try {
      return JSON.writeValueAsString(
          posts.stream().limit(Alert.MAX_POSTS).map(AlertRecord::bounded).toList());
    } catch (JsonProcessingException impossible) {
      throw new IllegalArgumentException("posts that are not JSON: " + posts, impossible);
    }
  }

  private static List<AlertPost> posts(String json) {
    try {
      return JSON.readValue(json, new TypeReference<List<AlertPost>>() {});
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException(
          "the store holds posts of an alert that cannot be read: " + json, damaged);
    }
  }

  private static AlertPost bounded(AlertPost post) {
    String title = Columns.text(post.title());
    String excerpt = Columns.text(post.excerpt());
    return new AlertPost(
        post.id(),
        title,
        excerpt,
        within(post.titleSpans(), title == null ? 0 : title.length()),
        within(post.excerptSpans(), excerpt.length()),
        Columns.text(post.url()),
        Columns.text(post.author()),
        post.published(),
        post.sentiment());
  }

  private static List<AlertPost.Span> within(List<AlertPost.Span> spans, int length) {
    return spans.stream().filter(span -> span.end() <= length).toList();
  }
}
