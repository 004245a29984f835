package io.earshot.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
  @ParameterizedTest
  @CsvSource({
    "https://ann:pw@h.example/x, https://***@h.example/x",
    "https://token@h.example/x, https://***@h.example/x",
    "https://a:p@ss@h.example/x, https://***@h.example/x",
    "https://h.example/?key=abc&q=tea, https://h.example/?key=***&q=tea",
    "https://h.example/?q=tea&access_token=a%20b#top, https://h.example/?q=tea&access_token=***#top",
    "https://h.example/?apiKey=1&X-Amz-Signature=2&sig=3, https://h.example/?apiKey=***&X-Amz-Signature=***&sig=***",
    "https://h.example/?PASSWORD=x;client_secret=y, https://h.example/?PASSWORD=***;client_secret=***",
    "https://h.example/cb#access_token=x, https://h.example/cb#access_token=***",
  })
  void secretsAreReplaced(String url, String redacted) {
    assertThat(Redaction.of(url)).isEqualTo(redacted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://h.example/feed?author=ann&page=2",
        "https://h.example/@ann/feed",
        "https://h.example/?mail=ann@h.example",
        "nothing at all"
      })
  void therestIsLeftAlone(String url) {
    assertThat(Redaction.of(url)).isEqualTo(url);
  }

  @Test
  void secretsAreFoundInTheMiddleOfAMessage() {
    assertThat(Redaction.of("GET http://u:p@h.example/?token=abc failed, see ?token=x'"))
        .isEqualTo("GET http://***@h.example/?token=*** failed, see ?token=***'");
  }
}
