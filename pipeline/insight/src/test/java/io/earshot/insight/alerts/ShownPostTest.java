package io.earshot.insight.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.connectors.Author;
import io.earshot.connectors.Post;
import io.earshot.search.Mention;
import io.earshot.search.Span;
import io.earshot.store.AlertPost;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ShownPostTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void showsAShortTextWhole() {
    AlertPost post = ShownPost.of(said("My kettle leaks."), List.of(), List.of(new Span(3, 9)));

    assertThat(post.excerpt()).isEqualTo("My kettle leaks.");
    assertThat(shown(post)).containsExactly("kettle");
    assertThat(post.author()).isEqualTo("Dana");
    assertThat(post.sentiment()).isNull();
  }

  @Test
  void showsTheWordsAroundTheFirstMatchOfALongText() {
    String text = "word ".repeat(100) + "kettle " + "word ".repeat(100);

    AlertPost post = ShownPost.of(said(text), List.of(), List.of(new Span(500, 506)));

    assertThat(post.excerpt()).startsWith("…word").endsWith("…").hasSizeLessThan(283);
    assertThat(shown(post)).containsExactly("kettle");
  }

  /** Whatever stands around it, what is marked is what matches, and no emoji is cut in two. */
  @Property
  void marksWhatMatches(@ForAll @IntRange(max = 900) int before, @ForAll boolean spaced) {
    String filling = (spaced ? "😀 " : "😀😀").repeat(before / 2 + 1);
    String text = filling + "kettle" + filling;

    AlertPost post =
        ShownPost.of(
            said(text), List.of(), List.of(new Span(filling.length(), filling.length() + 6)));

    assertThat(shown(post)).containsExactly("kettle");
    assertThat(post.excerpt().codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }

  private static List<String> shown(AlertPost post) {
    return post.excerptSpans().stream()
        .map(span -> post.excerpt().substring(span.start(), span.end()))
        .toList();
  }

  private static Mention said(String text) {
    Post post =
        new Post(
            "p", "blog", "web", null, null, null, null, text, null, NOON, null,
            new Author("dana", "Dana", null, null), null, null, null, null, null, null);
    return Mention.of(post, 1, NOON);
  }
}
