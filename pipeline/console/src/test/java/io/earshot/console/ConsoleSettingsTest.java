package io.earshot.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleSettingsTest {
  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.5.5.5", "localhost", "::1", "[::1]"})
  void loopbackNeedsNoPassword(String host) {
    assertThat(new ConsoleSettings(host, 8080, null, null).host()).isEqualTo(host);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
  void anyOtherAddressNeedsAPassword(String host) {
    assertThatThrownBy(() -> new ConsoleSettings(host, 8080, null, null))
        .hasMessageContaining("console.host is " + host)
        .hasMessageContaining("console.password");
    assertThat(new ConsoleSettings(host, 8080, "secret", null).password()).isEqualTo("secret");
  }

  @Test
  void anEmptyPasswordIsNone() {
    assertThatThrownBy(() -> new ConsoleSettings("127.0.0.1", 8080, " ", null))
        .hasMessageContaining("console.password");
  }

  @Test
  void saysNoSecret() {
    assertThat(new ConsoleSettings("0.0.0.0", 8080, "secret", "token"))
        .hasToString("ConsoleSettings[0.0.0.0:8080]");
  }
}
