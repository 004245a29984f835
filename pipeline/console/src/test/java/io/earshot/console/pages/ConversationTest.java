package io.earshot.console.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.earshot.connectors.Post;
import io.earshot.search.Mention;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConversationTest {
  private static final Instant NOW = Instant.parse("2026-03-20T14:30:00Z");

  @Test
  void answersStandUnderWhatTheyAnswer() {
    List<MentionView.Reply> thread =
        Conversation.thread(
            List.of(
                post("start", null),
                post("a", "start"),
                post("b", "start"),
                post("a1", "a"),
                post("lost", "somewhere else"),
                post("a2", "a")),
            "a1",
            NOW);

    assertThat(thread)
        .extracting(MentionView.Reply::text, MentionView.Reply::depth)
        .containsExactly(
            tuple("start", 0),
            tuple("a", 1),
            tuple("a1", 2),
            tuple("a2", 2),
            tuple("b", 1),
            tuple("lost", 1));
    assertThat(thread).filteredOn(MentionView.Reply::shown).hasSize(1);
  }

  @Test
  void postsThatAnswerEachOtherAreShownOnce() {
    List<MentionView.Reply> thread =
        Conversation.thread(List.of(post("x", "y"), post("y", "x")), "x", NOW);
    assertThat(thread).extracting(MentionView.Reply::text).containsExactly("x", "y");
  }

  @Test
  void aLongQuarrelIsNotIndentedForEver() {
    List<MentionView.Reply> thread =
        Conversation.thread(
            List.of(
                post("start", null),
                post("1", "start"),
                post("2", "1"),
                post("3", "2"),
                post("4", "3"),
                post("5", "4"),
                post("6", "5")),
            "start",
            NOW);
    assertThat(thread).extracting(MentionView.Reply::depth).containsExactly(0, 1, 2, 3, 4, 4, 4);
  }

  @Test
  void onePostIsNoConversation() {
    assertThat(Conversation.thread(List.of(post("start", null)), "start", NOW)).isEmpty();
  }

  private static Mention post(String id, String inReplyTo) {
    Post post =
        new Post(
            id, "s", null, null, null, null, null, id, null, NOW, null, null, "start", inReplyTo,
            null, null, null, null);
    return Mention.of(post, 1, NOW);
  }
}
