package io.earshot.job.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.job.Mentions;
import io.earshot.job.record.MentionChange;
import org.apache.flink.streaming.api.operators.StreamMap;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MatchTest {
  private OneInputStreamOperatorTestHarness<MentionChange, MentionChange> match;

  @BeforeEach
  void open() throws Exception {
    match = new OneInputStreamOperatorTestHarness<>(new StreamMap<>(new Match()));
    match.open();
  }

  @AfterEach
  void close() throws Exception {
    match.close();
  }

  @Test
  void letsEveryChangePassAsItIs() throws Exception {
    match.processElement(Mentions.first("a", "text", 1), 1);
    match.processElement(Mentions.removed("a"), 2);

    assertThat(match.extractOutputValues())
        .containsExactly(Mentions.first("a", "text", 1), Mentions.removed("a"));
  }
}
