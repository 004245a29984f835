package io.earshot.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.store.Channel;
import io.earshot.store.ChannelKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChannelsFileTest {
  private static final Map<String, String> ENVIRONMENT = Map.of("KEY", "whsec_c2VjcmV0");

  @Test
  void channelsOfAllKindsAreRead() throws Exception {
    assertThat(
            read(
                """
                channels:
                  - name: team
                    to: [a@example.org, Eva <eva@example.org>]
                  - name: workflow
                    kind: webhook
                    url: http://127.0.0.1:99/hook
                    secret: ${KEY}
                    allow-private: true
                  - name: chat
                    kind: slack
                    url: ${KEY}
                """))
        .containsExactly(
            new Channel(
                "team", ChannelKind.EMAIL, "a@example.org, Eva <eva@example.org>", null, false),
            new Channel(
                "workflow", ChannelKind.WEBHOOK, "http://127.0.0.1:99/hook", "${KEY}", true),
            new Channel("chat", ChannelKind.SLACK, "${KEY}", null, false));
  }

  @Test
  void faultsAreToldByLine() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    channels:
                      - name: team
                        kind: email
                      - name: team
                        to: nobody at all
                      - name: workflow
                        kind: webhook
                        url: https://example.org/hook
                        secret: whsec_c2VjcmV0
                    """))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("channels.yaml:2")
        .hasMessageContaining("add a line 'to: team@example.org'")
        .hasMessageContaining("names are unique")
        .hasMessageContaining("'nobody at all' is no list of mail addresses")
        .hasMessageContaining("secret is a secret and does not belong into this file");
  }

  @Test
  void aFileThatIsNotThereAsksForNothing(@TempDir Path folder) throws Exception {
    assertThat(ChannelsFile.read(folder.resolve("none.yaml"), ENVIRONMENT)).isEmpty();
  }

  private static List<Channel> read(String text) throws ConfigException {
    return ChannelsFile.read(YamlFile.parse("channels.yaml", text, ENVIRONMENT));
  }
}
