package io.earshot.job.identify;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.job.Mentions;
import io.earshot.job.record.MentionChange;
import org.apache.flink.streaming.api.operators.StreamMap;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class IdentifyTest {
  @Test
  void letsEveryChangePassAsItIs() throws Exception {
    try (var identify =
        new OneInputStreamOperatorTestHarness<MentionChange, MentionChange>(
            new StreamMap<>(new Identify()))) {
      identify.open();
      identify.processElement(Mentions.first("a", "text", 1), 1);
      identify.processElement(Mentions.removed("a"), 2);

      assertThat(identify.extractOutputValues())
          .containsExactly(Mentions.first("a", "text", 1), Mentions.removed("a"));
    }
  }
}
