package io.earshot.insight.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.connectors.Author;
import io.earshot.connectors.Post;
import io.earshot.connectors.PostKind;
import io.earshot.nlp.Analysis;
import io.earshot.nlp.Language;
import io.earshot.nlp.Polarity;
import io.earshot.nlp.Sentiment;
import io.earshot.search.CustomerLink;
import io.earshot.search.IndexOperation;
import io.earshot.search.IndexSettings;
import io.earshot.search.Indexes;
import io.earshot.search.Mention;
import io.earshot.search.MentionIndex;
import io.earshot.search.MentionWriter;
import io.earshot.search.TrackerMatch;
import io.earshot.store.Tracker;
import io.earshot.store.TrackerKind;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenComplaintsTest {
  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
  private static final Author JANE = author("jane@town.example", "jane@town.example");
  private static final Author ACME =
      new Author("acme@town.example", "Acme", "acme@town.example", "https://town.example/@acme");
  private static final Author TEAM = author("forum.example/acme_team", "acme_team");
  private static final Tracker BRAND =
      new Tracker(
          "Acme",
          TrackerKind.BRAND,
          null,
          null,
          null,
          List.of(
              "https://town.example/@acme",
              "forum.example/acme_team",
              "help.example/*",
              "*/Acme Desk"),
          null);

  @TempDir private Path home;
  private final List<Mention> mentions = new ArrayList<>();

  @Test
  void thoseOfCustomersAreNotThoseOfOthers() throws Exception {
    add(post("old", JANE, null, null, -1), .9, "C-1", "Acme");
    add(post("mine", JANE, null, null, 1), .9, "C-1", "Acme");
    add(post("newer", JANE, null, null, 2), .5, "C-1", "Acme");
    add(post("question", JANE, null, null, 3), .4, "C-1", "Acme");
    add(post("praise", JANE, null, null, 3), .9, "C-1", "Acme");
    add(post("unknown", JANE, null, null, 3), null, "C-1", "Acme");
    add(post("of another brand", JANE, null, null, 3), .9, "C-1", "Globex");
    add(post("of nobody", JANE, null, null, 3), .9, null, "Acme");

    assertThat(open(List.of(BRAND), true, 9)).containsExactly("newer", "mine");
    assertThat(open(List.of(BRAND), true, 1)).containsExactly("newer");
    assertThat(open(List.of(BRAND), false, 9)).containsExactly("of nobody");
    assertThat(open(List.of(), true, 9)).containsExactly("of another brand", "newer", "mine");
  }

  @Test
  void whatTheBrandAnsweredIsNotOpen() throws Exception {
    add(post("toot", JANE, "toot", null, 1), .9, "C-1", "Acme");
    add(post("answer", ACME, null, "toot", 2), null, null, null);
    add(post("topic", JANE, "topic", null, 1), .9, "C-1", "Acme");
    add(post("reply", JANE, "topic", "topic", 3), .9, "C-1", "Acme");
    add(post("team", TEAM, "topic", "topic", 2), null, null, null);
    add(post("blog", JANE, "blog", null, 1), .9, "C-1", "Acme");
    add(post("desk", author("blog.example/Acme Desk", null), "blog", "blog", 2), null, null, null);
    add(post("page", JANE, "page", null, 1), .9, "C-1", "Acme");
    add(post("help", null, "page", "page", 2), null, null, null);
    add(post("lonely", JANE, "lonely", null, 1), .9, "C-1", "Acme");
    add(post("friend", author("friend", "acme_fan"), "lonely", "lonely", 2), null, null, null);

    assertThat(open(List.of(BRAND), true, 9)).containsExactly("reply", "lonely");
  }

  private List<String> open(List<Tracker> brands, boolean ofCustomers, int limit) throws Exception {
    IndexSettings settings = IndexSettings.lucene(home.toString());
    try (MentionWriter writer = Indexes.writer(settings);
        MentionIndex index = Indexes.reader(settings)) {
      writer.write(mentions.stream().map(IndexOperation::put).toList());
      writer.commit();
      return new OpenComplaints(index)
          .newest(brands, ofCustomers, START, limit).stream().map(Mention::id).toList();
    }
  }

  private void add(Post post, Double complaint, String customer, String tracker) {
    boolean praises = post.id().equals("praise");
    Sentiment mood = praises ? new Sentiment(Polarity.POSITIVE, 0, 0, 1) : null;
    Analysis analysis = new Analysis("test/1", new Language("en", 1.0), mood, complaint, null);
    mentions.add(
        Mention.of(post, 1, post.published())
            .with(analysis)
            .with(customer == null ? CustomerLink.NONE : new CustomerLink(customer))
            .with(
                tracker == null
                    ? List.<TrackerMatch>of()
                    : List.of(new TrackerMatch(tracker, false, null, null))));
  }

  private static Author author(String id, String handle) {
    return new Author(id, id.substring(id.indexOf('/') + 1), handle, null);
  }

  private static Post post(
      String id, Author author, String conversation, String answered, int hours) {
    return new Post(
        id,
        "source",
        "web",
        id.equals("help") ? "help.example" : "town.example",
        PostKind.POST,
        null,
        null,
        "Text",
        null,
        START.plusSeconds(3_600L * hours),
        null,
        author,
        conversation,
        answered,
        null,
        null,
        null,
        null);
  }
}
