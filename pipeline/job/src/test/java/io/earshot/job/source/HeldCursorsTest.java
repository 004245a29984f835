package io.earshot.job.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class HeldCursorsTest {
  private final HeldCursors held = new HeldCursors();

  @Test
  void givesWhatTheOldestCheckpointHoldsThatIsKept() {
    assertThat(checkpoint(1)).isEmpty();
    assertThat(checkpoint(2)).isEmpty();
    assertThat(checkpoint(3)).containsExactly(Map.entry("split", "1"));
    assertThat(checkpoint(4)).containsExactly(Map.entry("split", "2"));
  }

  @Test
  void checkpointsThatFailHoldNothing() {
    checkpoint(1);
    begin(2);
    begin(3);
    assertThat(checkpoint(4)).isEmpty();
    assertThat(held.completes(3)).as("long forgotten").isEmpty();
    assertThat(checkpoint(5)).containsExactly(Map.entry("split", "1"));
    assertThat(checkpoint(6)).containsExactly(Map.entry("split", "4"));
  }

  private Map<String, String> checkpoint(long number) {
    begin(number);
    return held.completes(number);
  }

  private void begin(long number) {
    held.begins(number, Map.of("split", Long.toString(number)));
  }
}
