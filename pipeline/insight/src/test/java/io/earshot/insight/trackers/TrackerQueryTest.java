package io.earshot.insight.trackers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.earshot.search.query.QueryPrinter;
import io.earshot.store.AlertRule;
import io.earshot.store.RuleKind;
import io.earshot.store.Tracker;
import io.earshot.store.TrackerKind;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrackerQueryTest {
  private static final Tracker ACME =
      tracker("acme OR acmé*", List.of("Acme Phone", "#acme"), List.of("pump", "site:a.example"));

  @Test
  void looksForTheNameWhereNothingElseIsSaid() throws Exception {
    assertThat(print(tracker(null, List.of(), List.of()))).isEqualTo("\"Acme & Sons\"");
    assertThat(print(tracker(null, List.of("Acme Phone"), List.of())))
        .isEqualTo("\"Acme & Sons\" OR \"Acme Phone\"");
  }

  @Test
  void looksForTheQueryOrAnAliasWithoutTheExclusions() throws Exception {
    assertThat(print(ACME))
        .isEqualTo(
            "((acme OR acme*) OR \"Acme Phone\" OR #acme) AND NOT pump AND NOT site:\"a.example\"");
  }

  @Test
  void saysWhichFieldIsFaultyAndWhere() {
    assertFault(tracker("acme AND (b", List.of(), List.of()), "query", 0, 10);
    assertFault(tracker("acme", List.of("ok", "!?"), List.of()), "aliases", 1, 1);
    assertFault(tracker("acme", List.of(), List.of("ok", "a OR OR b")), "exclusions", 1, 6);
  }

  @Test
  void refusesWhatNoSearchWouldTakeAsAWhole() {
    String words = String.join(" OR ", Collections.nCopies(200, "acme"));
    FaultyFieldException fault =
        assertFault(tracker(words, List.of(), List.of(words)), "query", 0, 1);
    assertThat(fault).hasMessageContaining("more than 250 words");
  }

  @Test
  void aRuleOfATrackerAsksHowPostsFeelAboutIt() throws Exception {
    AlertRule rule = rule("Acme & Sons", "leak (sentiment:negative OR -sentiment:Positive)");
    Tracker acme = tracker(null, List.of(), List.of());
    assertThat(QueryPrinter.print(RuleQuery.of(rule, acme)))
        .isEqualTo(
            "\"Acme & Sons\" AND (leak AND (negative:\"Acme & Sons\" OR NOT positive:\"Acme & Sons\"))");
  }

  @Test
  void isCalledByWhateverSufficesToFindIt() {
    Tracker acme =
        tracker(
            "acme OR (raw:ACM OR \"big acme\") OR acm* OR (pump handle)",
            List.of("#dawn"),
            List.of());
    assertThat(TrackerNames.beside(acme)).containsExactly("#dawn", "acme", "ACM", "big acme");
  }

  @Test
  void refusesWhatCannotStandAndWaitForPosts() {
    for (String query : List.of("sentiment:negative", "acme OR -pump", "*")) {
      FaultyFieldException fault =
          assertFault(tracker(query, List.of("acme"), List.of()), "query", 0, 1);
      assertThat(fault).hasMessageContaining("cannot be watched for");
    }
    assertThatThrownBy(() -> RuleQuery.of(rule(null, "sentiment:negative"), null))
        .hasMessageContaining("cannot be watched for");
  }

  @Test
  void aRuleNarrowsItsTracker() throws Exception {
    Tracker plain = tracker("acme", List.of(), List.of());
    assertThat(QueryPrinter.print(RuleQuery.of(rule("Acme & Sons", null), plain)))
        .isEqualTo("acme");
    assertThat(QueryPrinter.print(RuleQuery.of(rule("Acme & Sons", "lid OR lang:de"), plain)))
        .isEqualTo("acme AND (lid OR language:\"de\")");
    assertThat(QueryPrinter.print(RuleQuery.of(rule(null, "lid OR cup"), null)))
        .isEqualTo("lid OR cup");
  }

  @Test
  void saysThatARuleOrItsTrackerIsFaulty() {
    Tracker faulty = tracker("acme", List.of("?"), List.of());
    assertThatThrownBy(() -> RuleQuery.of(rule("Acme & Sons", "lid"), faulty))
        .isInstanceOf(FaultyFieldException.class)
        .hasMessageContaining("the brand 'Acme & Sons' is faulty: there is no word in '?'");
    FaultyFieldException fault =
        catchThrowableOfType(
            FaultyFieldException.class, () -> RuleQuery.of(rule("Acme & Sons", "a ("), ACME));
    assertThat(fault.column()).isEqualTo(4);
  }

  private static FaultyFieldException assertFault(
      Tracker tracker, String field, int item, int column) {
    FaultyFieldException fault =
        catchThrowableOfType(FaultyFieldException.class, () -> TrackerQuery.of(tracker));
    assertThat(fault.field()).isEqualTo(field);
    assertThat(fault.item()).isEqualTo(item);
    assertThat(fault.column()).isEqualTo(column);
    return fault;
  }

  private static String print(Tracker tracker) throws Exception {
    return QueryPrinter.print(TrackerQuery.of(tracker));
  }

  private static Tracker tracker(String query, List<String> aliases, List<String> exclusions) {
    return new Tracker("Acme & Sons", TrackerKind.BRAND, aliases, query, exclusions, null, null);
  }

  private static AlertRule rule(String tracker, String query) {
    return new AlertRule("rule", RuleKind.EACH, tracker, query);
  }
}
