package io.earshot.job.rising;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.job.Mentions;
import io.earshot.job.decisions.Decided;
import io.earshot.job.record.MentionChange;
import io.earshot.search.Copies;
import io.earshot.search.IndexOperation;
import io.earshot.search.TrackerMatch;
import java.util.List;
import org.apache.flink.streaming.api.operators.StreamFlatMap;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TellTest {
  private final Decided decided = new Decided();
  private OneInputStreamOperatorTestHarness<MentionChange, Said> tell;

  @BeforeEach
  void open() throws Exception {
    tell =
        new OneInputStreamOperatorTestHarness<>(new StreamFlatMap<>(new Tell(decided.settings())));
    tell.open();
  }

  @AfterEach
  void close() throws Exception {
    tell.close();
    decided.close();
  }

  @Test
  void tellsWhatIsSaidOfEachTracker() throws Exception {
    assertThat(told(tracked(Mentions.untitled("a", "The lid cracks"), false)))
        .singleElement()
        .satisfies(
            said -> {
              assertThat(said.tracker()).isEqualTo("Acme");
              assertThat(said.post()).isEqualTo("a");
              assertThat(said.terms()).containsExactlyInAnyOrder("lid cracks", "cracks");
              assertThat(said.present()).isTrue();
            });
    assertThat(told(Mentions.first("b", "The lid cracks", 1))).isEmpty();
  }

  @Test
  void copiesOwnPostsEditsAndReplaysDoNotCount() throws Exception {
    MentionChange first = Mentions.first("a", "The lid cracks", 1);
    assertThat(told(tracked(first, true))).isEmpty();
    assertThat(told(tracked(first.with(new Copies("b", "b")), false))).isEmpty();
    assertThat(told(tracked(first.with(new Copies("a", "a")), false))).hasSize(1);
    assertThat(told(tracked(Mentions.edited("a", "The lid cracks"), false))).isEmpty();
    MentionChange replayed =
        new MentionChange(
            IndexOperation.put(tracked(first, false).mention()), null, null, null, true, null);
    assertThat(told(replayed)).isEmpty();
  }

  private static MentionChange tracked(MentionChange change, boolean own) {
    return change.tracked(List.of(new TrackerMatch("Acme", own, null, null)));
  }

  private List<Said> told(MentionChange change) throws Exception {
    tell.processElement(change, 1);
    List<Said> told = tell.extractOutputValues();
    tell.getOutput().clear();
    return told;
  }
}
