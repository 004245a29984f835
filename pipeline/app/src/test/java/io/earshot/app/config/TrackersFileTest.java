package io.earshot.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.store.Tracker;
import io.earshot.store.TrackerKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrackersFileTest {
  private static List<Tracker> read(String text) throws ConfigException {
    return TrackersFile.read("trackers.yaml", text);
  }

  @Test
  void oneLineIsEnough() throws ConfigException {
    assertThat(read("trackers:\n  - name: Acme\n"))
        .containsExactly(new Tracker("Acme", TrackerKind.BRAND, null));
  }

  @Test
  void everythingCanBeSaid() throws ConfigException {
    String text =
        """
        trackers:
          - name: Acme
            kind: competitor
            query: acme -pump
            aliases: ["#acme", acmé phone]
            exclusions: site:deals.example
            own-accounts: ["@acme@social.example"]
            colour: "#AABBCC"
        """;
    assertThat(read(text))
        .containsExactly(
            new Tracker(
                "Acme",
                TrackerKind.COMPETITOR,
                List.of("#acme", "acmé phone"),
                "acme -pump",
                List.of("site:deals.example"),
                List.of("@acme@social.example"),
                "#aabbcc"));
  }

  @Test
  void everythingWrongIsSaidAtOnceWithItsPlaceAndRemedy() {
    String text =
        """
        trackers:
          - name: Acme
            query: acme AND (pump
          - name: acmé
            kind: brend
            aliasses: [x]
            exclusions: [ok, "NOT"]
          - query: x
          - name: Globex
            colour: red
        """;
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(
            "trackers.yaml:3:12: trackers[1].query: the group that opens here is not closed: add )"
                + " at its end (at character 10)")
        .hasMessageContaining("trackers[2] is named 'acmé' like one above: names are unique")
        .hasMessageContaining("trackers[2].kind is 'brend': write one of brand, competitor")
        .hasMessageContaining("unknown key 'trackers[2].aliasses': did you mean 'aliases'?")
        .hasMessageContaining("trackers[2].exclusions: the query ends where a word is expected")
        .hasMessageContaining("trackers[3].name is missing")
        .hasMessageContaining("trackers[4] cannot be used: the colour is 'red': write it like");
  }

  @Test
  void theShippedFileAndOneThatIsMissingWatchNothing() throws ConfigException {
    assertThat(TrackersFile.read(Path.of("../../config/trackers.yaml"), Map.of())).isEmpty();
    assertThat(TrackersFile.read(Path.of("no-such-file.yaml"), Map.of())).isEmpty();
  }
}
