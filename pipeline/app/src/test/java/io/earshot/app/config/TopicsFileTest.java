package io.earshot.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.store.Topic;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicsFileTest {
  @Test
  void readsTopics() throws ConfigException {
    List<Topic> topics =
        TopicsFile.read(
            "topics.yaml",
            """
            topics:
              - name: Delivery
                description: Whether it comes.
                examples: [It came late., "Still waiting: nothing."]
                query: parcel
              - name: Price
            """);
    assertThat(topics)
        .containsExactly(
            new Topic(
                "Delivery",
                "Whether it comes.",
                List.of("It came late.", "Still waiting: nothing."),
                "parcel"),
            new Topic("Price", null, null, null));
  }

  @Test
  void theFileThatShipsAsksForNothing() throws ConfigException {
    assertThat(TopicsFile.read(Path.of("../../config/topics.yaml"), Map.of())).isEmpty();
  }

  @Test
  void everythingThatIsWrongIsToldWithItsLine() {
    assertThatThrownBy(
            () ->
                TopicsFile.read(
                    "topics.yaml",
                    """
                    topics:
                      - name: Price
                        query: (
                      - name: price
                        exemples: [x]
                      - description: nameless
                      - name: Brand
                        query: tracker:acme
                    """))
        .hasMessageContaining("topics[1].query")
        .hasMessageContaining("named 'price' like one above")
        .hasMessageContaining("did you mean 'examples'?")
        .hasMessageContaining("topics[3].name is missing")
        .hasMessageContaining("tracker is known only after topics are");
  }
}
