package io.earshot.job.relate;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.job.Mentions;
import io.earshot.job.record.MentionChange;
import org.apache.flink.streaming.api.operators.StreamMap;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelateTest {
  private OneInputStreamOperatorTestHarness<MentionChange, MentionChange> relate;

  @BeforeEach
  void open() throws Exception {
    relate = new OneInputStreamOperatorTestHarness<>(new StreamMap<>(new Relate()));
    relate.open();
  }

  @AfterEach
  void close() throws Exception {
    relate.close();
  }

  @Test
  void letsEveryChangePassAsItIs() throws Exception {
    relate.processElement(Mentions.first("a", "text", 1), 1);
    relate.processElement(Mentions.removed("a"), 2);

    assertThat(relate.extractOutputValues())
        .containsExactly(Mentions.first("a", "text", 1), Mentions.removed("a"));
  }
}
