package io.earshot.job.identify;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.job.Mentions;
import io.earshot.job.record.MentionChange;
import org.apache.flink.streaming.api.operators.StreamMap;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdentifyTest {
  private OneInputStreamOperatorTestHarness<MentionChange, MentionChange> identify;

  @BeforeEach
  void open() throws Exception {
    identify = new OneInputStreamOperatorTestHarness<>(new StreamMap<>(new Identify()));
    identify.open();
  }

  @AfterEach
  void close() throws Exception {
    identify.close();
  }

  @Test
  void letsEveryChangePassAsItIs() throws Exception {
    identify.processElement(Mentions.first("a", "text", 1), 1);
    identify.processElement(Mentions.removed("a"), 2);

    assertThat(identify.extractOutputValues())
        .containsExactly(Mentions.first("a", "text", 1), Mentions.removed("a"));
  }
}
