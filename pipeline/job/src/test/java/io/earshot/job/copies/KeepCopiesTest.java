package io.earshot.job.copies;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.job.Mentions;
import io.earshot.job.Posts;
import io.earshot.job.record.MentionChange;
import io.earshot.search.Copies;
import java.time.Instant;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeepCopiesTest {
  private static final Copies OF_A = new Copies("a", "a");
  private KeyedOneInputStreamOperatorTestHarness<String, MentionChange, MentionChange> keep;

  @BeforeEach
  void open() throws Exception {
    keep =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new KeepCopies()), MentionChange::id, Types.STRING);
    keep.open();
    keep.setProcessingTime(Posts.OBSERVED.toEpochMilli());
  }

  @AfterEach
  void close() throws Exception {
    keep.close();
  }

  @Test
  void keepsAnEditInTheClusterOfItsPost() throws Exception {
    kept(first("b", OF_A, null));

    assertThat(kept(Mentions.edited("b", "something else entirely")).mention().copies())
        .isEqualTo(OF_A);
    assertThat(keep.numKeyedStateEntries()).isEqualTo(1);
  }

  @Test
  void takesNoStateForAPostThatCopiesNothing() throws Exception {
    kept(first("a", OF_A, null));

    assertThat(keep.numKeyedStateEntries()).isZero();
    assertThat(kept(Mentions.edited("a", "new")).mention().copies()).isEqualTo(OF_A);
  }

  @Test
  void letsRemovalsPass() throws Exception {
    kept(first("b", OF_A, null));

    assertThat(kept(Mentions.removed("b"))).isEqualTo(Mentions.removed("b"));
  }

  @Test
  void forgetsWhenTheKeepOfThePostHasPassed() throws Exception {
    Instant end = Posts.OBSERVED.plusSeconds(100);
    kept(first("b", OF_A, end));

    keep.setProcessingTime(end.toEpochMilli() - 1);
    assertThat(keep.numKeyedStateEntries()).isEqualTo(1);
    keep.setProcessingTime(end.toEpochMilli());
    assertThat(keep.numKeyedStateEntries()).isZero();
  }

  private static MentionChange first(String id, Copies copies, Instant end) {
    return Mentions.put(Posts.post(id, "text"), 1, Posts.OBSERVED, copies, end);
  }

  private MentionChange kept(MentionChange change) throws Exception {
    keep.getOutput().clear();
    keep.processElement(change, 0);
    return keep.extractOutputValues().get(0);
  }
}
