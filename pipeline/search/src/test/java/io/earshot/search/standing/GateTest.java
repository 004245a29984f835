package io.earshot.search.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.search.QueryException;
import io.earshot.search.query.QueryParser;
import io.earshot.search.query.QueryPrinter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "acme                                  | acme",
        "acme AND sentiment:negative           | acme",
        "acme -sentiment:negative              | acme",
        "NOT (-acme OR sentiment:negative)     | acme",
        "acme -phone                           | acme AND NOT phone",
        "NOT (acme phone)                      | NOT acme OR NOT phone",
        "acme (phone OR lang:de)               | acme",
        "acme -(phone AND lang:de)             | acme",
        "acme -(phone OR lang:de)              | acme AND NOT phone",
        "acme after:2026 tracker:a earned:a    | acme",
        "acme cluster:1 site:x.example         | 'acme AND site:\"x.example\"'",
        "acme OR NOT *                         | acme",
        "acme acme                             | acme",
        "sentiment:negative OR acme            | *",
        "acme NOT *                            | NOT *",
      })
  void takesForTrueWhatIsNotKnown(String query, String gate) throws Exception {
    assertThat(QueryPrinter.print(Gate.of(QueryParser.parse(query)))).isEqualTo(gate);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*                              | *",
        "''                             | *",
        "-acme                          | NOT acme",
        "sentiment:negative             | 'sentiment:\"negative\"'",
        "acme OR -phone                 | NOT phone",
        "acme OR (lang:de -phone)       | 'lang:\"de\" AND NOT phone'",
        "NOT (acme OR phone)            | NOT (acme OR phone)",
        "after:2026                     | published:[2026-01-01T00:00:00Z TO *}",
      })
  void refusesWhatNothingIsAskedOf(String query, String part) {
    String printed = part.replace("lang:", "language:");
    assertThatThrownBy(() -> Gate.requireWatchable(QueryParser.parse(query)))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("since " + printed + " names no word")
        .extracting(e -> ((QueryException) e).column())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "acme",
        "ac*",
        "acme -phone",
        "source:blogs",
        "(a OR b) lang:de",
        "NOT (-a OR -b)"
      })
  void takesWhatAsksForSomething(String query) {
    assertThatCode(() -> Gate.requireWatchable(QueryParser.parse(query)))
        .doesNotThrowAnyException();
  }
}
