package io.earshot.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.store.AlertRule;
import io.earshot.store.DigestSchedule;
import io.earshot.store.DigestSchedule.Every;
import io.earshot.store.RuleKind;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RulesFileTest {
  private static List<AlertRule> read(String text) throws ConfigException {
    return RulesFile.read("rules.yaml", text);
  }

  @Test
  void threeLinesAreEnough() throws ConfigException {
    AlertRule rule = read("rules:\n  - name: storm\n    tracker: Acme\n").get(0);
    assertThat(rule.kind()).isEqualTo(RuleKind.SPIKE);
    assertThat(rule.tracker()).isEqualTo("Acme");
    assertThat(rule.minimumPosts()).isEqualTo(AlertRule.MINIMUM_POSTS);
    assertThat(rule.own()).isFalse();
    assertThat(rule.channels()).isEmpty();
  }

  @Test
  void everythingCanBeSaid() throws ConfigException {
    String text =
        """
        rules:
          - {name: week, kind: digest, query: "sentiment:negative", every: week, at: "07:30",
             zone: Europe/Vienna, weekday: friday, channels: [team, chat], paused: true}
          - {name: storm, tracker: Acme, minimum-reach: 500, own: true, copies: true,
             minimum-posts: 25, probability: 0.001, cool-down: 2d}
        """;
    List<AlertRule> rules = read(text);
    assertThat(rules.get(0).schedule())
        .isEqualTo(
            new DigestSchedule(
                Every.WEEK, LocalTime.of(7, 30), ZoneId.of("Europe/Vienna"), DayOfWeek.FRIDAY));
    assertThat(rules.get(0).channels()).containsExactly("team", "chat");
    assertThat(rules.get(0).paused()).isTrue();
    assertThat(rules.get(1))
        .isEqualTo(
            new AlertRule(
                "storm",
                "Acme",
                null,
                RuleKind.SPIKE,
                500L,
                true,
                true,
                null,
                25,
                0.001,
                48,
                null,
                false));
  }

  @Test
  void everythingWrongIsSaidAtOnceWithItsPlaceAndRemedy() {
    String text =
        """
        rules:
          - name: a
            kind: digest
            query: "("
            every: month
            at: 8 o'clock
            zone: Mars/Olympus
            minimum-posts: 5
          - name: a
            tracker: Acme
            probability: 0.9
          - name: nothing
            cool-down: soon
        """;
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("rules.yaml:4:12: rules[1].query: the query ends where a word is")
        .hasMessageContaining("rules[1].every is 'month': write one of hour, day, week")
        .hasMessageContaining("rules[1].at is '8 o'clock': write a local time such as \"08:00\"")
        .hasMessageContaining("rules[1].zone is 'Mars/Olympus': write a time zone such as")
        .hasMessageContaining("unknown key 'rules[1].minimum-posts'")
        .hasMessageContaining("rules[2] is named 'a' like a rule above: names are unique")
        .hasMessageContaining("rules[2] cannot be used: the probability is not above 0")
        .hasMessageContaining("rules[3].cool-down is 'soon': write a time such as")
        .hasMessageContaining("rules[3] cannot be used: the rule watches nothing");
  }

  @Test
  void theShippedFileAndOneThatIsMissingRaiseNothing() throws ConfigException {
    assertThat(RulesFile.read(Path.of("../../config/rules.yaml"), Map.of())).isEmpty();
    assertThat(RulesFile.read(Path.of("no-such-file.yaml"), Map.of())).isEmpty();
  }
}
