package io.earshot.insight.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.connectors.Author;
import io.earshot.connectors.Post;
import io.earshot.search.Mention;
import io.earshot.search.Span;
import io.earshot.store.AlertPost;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShownPostTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void showsAShortTextWhole() {
    AlertPost post =
        ShownPost.of(said("My kettle leaks."), null, List.of(), List.of(new Span(3, 9)));

    assertThat(post.excerpt()).isEqualTo("My kettle leaks.");
    assertThat(shown(post)).containsExactly("kettle");
    assertThat(post.author()).isEqualTo("Dana");
    assertThat(post.sentiment()).isNull();
  }

  @Test
  void showsTheWordsAroundTheFirstMatchOfALongText() {
    String text = "word ".repeat(100) + "kettle " + "word ".repeat(100);

    AlertPost post = ShownPost.of(said(text), null, List.of(), List.of(new Span(500, 506)));

    assertThat(post.excerpt()).startsWith("…word").endsWith("…").hasSizeLessThan(283);
    assertThat(shown(post)).containsExactly("kettle");
  }

  /** Wherever it stands, what is marked is what matches, and no emoji is cut in two. */
  @Test
  void marksWhatMatches() {
    for (int before = 0; before < 300; before++) {
      for (String filling :
          List.of("😀".repeat(before), "😀 ".repeat(before), "a😀".repeat(before))) {
        AlertPost post =
            ShownPost.of(
                said(filling + "kettle" + filling),
                null,
                List.of(),
                List.of(new Span(filling.length(), filling.length() + 6)));

        assertThat(shown(post)).containsExactly("kettle");
        assertThat(post.excerpt().codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
      }
    }
  }

  private static List<String> shown(AlertPost post) {
    return post.excerptSpans().stream()
        .map(span -> post.excerpt().substring(span.start(), span.end()))
        .toList();
  }

  private static Mention said(String text) {
    Post post =
        new Post(
            "p",
            "blog",
            "web",
            null,
            null,
            null,
            null,
            text,
            null,
            NOON,
            null,
            new Author("dana", "Dana", null, null),
            null,
            null,
            null,
            null,
            null,
            null);
    return Mention.of(post, 1, NOON);
  }
}
