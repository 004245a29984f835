package io.earshot.job.relate;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.job.Mentions;
import io.earshot.job.Waiting;
import io.earshot.job.decisions.Decided;
import io.earshot.job.record.MentionChange;
import io.earshot.search.IndexOperation.Kind;
import java.util.List;
import org.apache.flink.streaming.api.operators.StreamFlatMap;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelateTest {
  private final Decided decided = new Decided().brand("Acme").each("all", "Acme", null);
  private OneInputStreamOperatorTestHarness<MentionChange, MentionChange> relate;

  @BeforeEach
  void open() throws Exception {
    relate =
        new OneInputStreamOperatorTestHarness<>(
            new StreamFlatMap<>(new Relate(decided.settings())));
    relate.open();
  }

  @AfterEach
  void close() throws Exception {
    relate.close();
    decided.close();
  }

  @Test
  void saysWhatAPostMayMatch() throws Exception {
    assertThat(related(Mentions.first("a", "My ACME kettle leaks.", 1)))
        .singleElement()
        .satisfies(
            change ->
                assertThat(change.candidates())
                    .containsExactlyInAnyOrder("tracker/Acme", "rule/all"));
    assertThat(related(Mentions.first("b", "My kettle leaks.", 2)))
        .containsExactly(Mentions.first("b", "My kettle leaks.", 2));
  }

  @Test
  void letsRemovalsPass() throws Exception {
    assertThat(related(Mentions.removed("a"))).containsExactly(Mentions.removed("a"));
  }

  @Test
  void hearsOfWhatIsDecidedMeanwhile() throws Exception {
    decided.brand("Blip");
    Waiting.until("the new brand is in force", () -> isCandidate("A blip.", "tracker/Blip"));

    decided.store().trackers().delete("Blip");
    Waiting.until("it is no longer", () -> !isCandidate("A blip.", "tracker/Blip"));

    decided.tracker("Acme", "akme");
    Waiting.until("the new query is in force", () -> isCandidate("An akme.", "rule/all"));
    assertThat(isCandidate("An acme.", "tracker/Acme")).isFalse();
  }

  @Test
  void aFaultyBrandSpoilsNoOther() throws Exception {
    decided.tracker("Bad", "sentiment:negative").brand("Good");
    Waiting.until("the good one is in force", () -> isCandidate("A good one.", "tracker/Good"));
    Waiting.until(
        "the bad one is reported",
        () ->
            decided.store().journal().deadLetters(null, 9).stream()
                .anyMatch(letter -> letter.place().contains("Bad")));
    assertThat(isCandidate("A bad one.", "tracker/Bad")).isFalse();
  }

  @Test
  void dropsWhatNothingMatchesWhereOnlyMatchedPostsAreKept() throws Exception {
    decided.keepOnlyMatched("blog");
    Waiting.until("it is in force", () -> !passes("Nothing."));

    assertThat(related(Mentions.first("a", "Acme", 1))).hasSize(1);
    assertThat(related(Mentions.edited("a", "Nothing more.")))
        .singleElement()
        .satisfies(change -> assertThat(change.operation().kind()).isEqualTo(Kind.DELETE));
  }

  private boolean passes(String text) {
    try {
      return !related(Mentions.first("x", text, 1)).isEmpty();
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }

  private boolean isCandidate(String text, String id) {
    try {
      return related(Mentions.first("x", text, 1)).get(0).candidates().contains(id);
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }

  private List<MentionChange> related(MentionChange change) throws Exception {
    relate.processElement(change, 1);
    List<MentionChange> out = relate.extractOutputValues();
    relate.getOutput().clear();
    return out;
  }
}
