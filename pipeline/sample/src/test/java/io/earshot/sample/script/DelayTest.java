package io.earshot.sample.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DelayTest {
  @Test
  void readsWhatPeopleWrite() {
    assertThat(Delay.of("40s")).isEqualTo(Duration.ofSeconds(40));
    assertThat(Delay.of("3h30m")).isEqualTo(Duration.ofMinutes(210));
    assertThat(Delay.of("2d")).isEqualTo(Duration.ofDays(2));
  }

  @Test
  void saysHowToWriteIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Delay.of("soon"))
        .withMessageContaining("soon")
        .withMessageContaining("3h30m");
  }
}
