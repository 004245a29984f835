package io.earshot.insight.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.earshot.store.ChannelKind;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlackNotifierTest {
  @TempDir private Path folder;

  @Test
  void sendsBlocksInWhichNothingOfAPostIsMarkup() throws Exception {
    try (WebReceiver receiver = new WebReceiver()) {
      Path address = Files.writeString(folder.resolve("address"), receiver.url());
      new SlackNotifier(Alarms.http())
          .send(Alarms.to(Alarms.channel(ChannelKind.SLACK, "file:" + address)));

      JsonNode message = new ObjectMapper().readTree(receiver.messages().get(0).body());
      assertThat(message.path("text").asText())
          .isEqualTo(
              "*Acme: 42 posts Bcc: everybody@example.org*\n42 posts where 3.5 were to be expected");
      JsonNode blocks = message.path("blocks");
      assertThat(blocks).hasSize(5);
      assertThat(blocks.path(0).path("text").path("type").asText()).isEqualTo("plain_text");
      assertThat(blocks.path(2).path("text").path("text").asText())
          .isEqualTo(
              """
              <https://forum.example/1?a=b&amp;c=d|Kettle &lt;script&gt;alert(1)&lt;/script&gt;>
              >The kettle of Acme leaks &amp; hisses
              _Dan | Okafor, 2026-03-01T11:59:00Z, negative_""");
      assertThat(blocks.path(3).path("text").path("text").asText()).doesNotContain("javascript");
    }
  }
}
