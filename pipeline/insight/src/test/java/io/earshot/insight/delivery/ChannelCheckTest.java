package io.earshot.insight.delivery;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.store.Channel;
import io.earshot.store.ChannelKind;
import io.earshot.store.Origin;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelCheckTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EMAIL | team@example.org | | CONSOLE",
        "EMAIL | 'Eva <eva@example.org>, team@example.org' | | CONSOLE",
        "WEBHOOK | https://example.org/hook?x=1 | ${KEY} | CONSOLE",
        "WEBHOOK | http://127.0.0.1:99/ | file:/run/secret | CONSOLE",
        "SLACK | ${SLACK} | | CONSOLE",
        "SLACK | https://example.org/${SLACK} | | FILE",
      })
  void letsPassWhatCanBeSent(ChannelKind kind, String target, String secret, Origin origin) {
    assertThatCode(() -> check(kind, target, secret, origin)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EMAIL | team at example | | FILE | 'team at example'",
        "EMAIL | '' | | FILE | no mail address",
        "EMAIL | 'team@example.org, team' | | CONSOLE | 'team'",
        "WEBHOOK | ftp://example.org/ | | FILE | no web address",
        "SLACK | https://example.org/${HOME} | | CONSOLE | no web address",
        "WEBHOOK | https://example.org/ | whsec_c2VjcmV0 | FILE | the secret is not kept here",
        "SLACK | https://example.org/ | ${KEY} | FILE | only webhooks are signed",
      })
  void saysWhatIsWrong(
      ChannelKind kind, String target, String secret, Origin origin, String message) {
    assertThatThrownBy(() -> check(kind, target, secret, origin))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  private static void check(ChannelKind kind, String target, String secret, Origin origin) {
    ChannelCheck.check(new Channel("channel", kind, target, secret, false), origin);
  }
}
