package io.earshot.search.query;

import static io.earshot.search.query.KeywordField.AUTHOR;
import static io.earshot.search.query.KeywordField.LINK;
import static io.earshot.search.query.KeywordField.SOURCE;
import static io.earshot.search.query.TextField.ANY;
import static io.earshot.search.query.TextField.TITLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.earshot.search.QueryException;
import io.earshot.search.query.MentionQuery.And;
import io.earshot.search.query.MentionQuery.Everything;
import io.earshot.search.query.MentionQuery.Exact;
import io.earshot.search.query.MentionQuery.Near;
import io.earshot.search.query.MentionQuery.Not;
import io.earshot.search.query.MentionQuery.Or;
import io.earshot.search.query.MentionQuery.Published;
import io.earshot.search.query.MentionQuery.Value;
import io.earshot.search.query.MentionQuery.Wildcard;
import io.earshot.search.query.MentionQuery.Words;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParserTest {
  private static final MentionQuery A = word("a");
  private static final MentionQuery B = word("b");
  private static final MentionQuery C = word("c");

  @Test
  void readsNothingAsEverything() throws Exception {
    assertThat(QueryParser.parse(null)).isEqualTo(new Everything());
    assertThat(QueryParser.parse(" \u3000")).isEqualTo(new Everything());
    assertThat(QueryParser.parse("*")).isEqualTo(new Everything());
  }

  @Test
  void bindsAndCloserThanOr() throws Exception {
    MentionQuery expected = new Or(List.of(new And(List.of(A, B)), C));
    assertThat(QueryParser.parse("a b OR c")).isEqualTo(expected);
    assertThat(QueryParser.parse("a AND b OR (c)")).isEqualTo(expected);
    assertThat(QueryParser.parse("a AND(b OR c)"))
        .isEqualTo(new And(List.of(A, new Or(List.of(B, C)))));
  }

  @Test
  void negates() throws Exception {
    assertThat(QueryParser.parse("a -b")).isEqualTo(new And(List.of(A, new Not(B))));
    assertThat(QueryParser.parse("NOT (a b)")).isEqualTo(new Not(new And(List.of(A, B))));
    assertThat(QueryParser.parse("-\"a-b\" a-b"))
        .isEqualTo(new And(List.of(new Not(word("a-b")), word("a-b"))));
  }

  @Test
  void takesSmallOperatorsAsWords() throws Exception {
    assertThat(QueryParser.parse("and ANDROID \"OR\""))
        .isEqualTo(new And(List.of(word("and"), word("ANDROID"), word("OR"))));
  }

  @Test
  void readsPhrases() throws Exception {
    assertThat(QueryParser.parse("“out of stock”")).isEqualTo(word("out of stock"));
    assertThat(QueryParser.parse("\"say \\\"no\\\" \\\\ “\"")).isEqualTo(word("say \"no\" \\ “"));
  }

  @Test
  void readsWildcards() throws Exception {
    assertThat(QueryParser.parse("Acmé**")).isEqualTo(new Wildcard(ANY, "acme*"));
    assertThat(QueryParser.parse("#ac*e title:@x1*"))
        .isEqualTo(new And(List.of(new Wildcard(ANY, "#ac*e"), new Wildcard(TITLE, "@x1*"))));
    assertThat(QueryParser.parse("東京*")).isEqualTo(word("東京"));
  }

  @Test
  void readsWordsAsWritten() throws Exception {
    assertThat(QueryParser.parse("raw:Apple")).isEqualTo(new Exact(ANY, "Apple"));
    assertThat(QueryParser.parse("raw:\"Big Apple\" a"))
        .isEqualTo(new And(List.of(new Exact(ANY, "Big Apple"), A)));
    assertThat(QueryParser.parse("raw:(Apple OR title:Mac)"))
        .isEqualTo(new Or(List.of(new Exact(ANY, "Apple"), new Exact(TITLE, "Mac"))));
    assertThat(QueryParser.parse("title:raw:Apple")).isEqualTo(new Exact(TITLE, "Apple"));
    assertThat(QueryParser.parse("title:(raw:Apple a)"))
        .isEqualTo(new And(List.of(new Exact(TITLE, "Apple"), new Words(TITLE, "a"))));
  }

  @Test
  void readsNear() throws Exception {
    assertThat(QueryParser.parse("a NEAR/5 b c"))
        .isEqualTo(new And(List.of(new Near(ANY, 5, List.of(A, B)), C)));
    assertThat(QueryParser.parse("NOT a NEAR/0 b"))
        .isEqualTo(new Not(new Near(ANY, 0, List.of(A, B))));
    assertThat(QueryParser.parse("a NEAR/3 b NEAR/3 c OR c"))
        .isEqualTo(new Or(List.of(new Near(ANY, 3, List.of(A, B, C)), C)));
    assertThat(QueryParser.parse("title:(a NEAR/3 raw:B)"))
        .isEqualTo(new Near(TITLE, 3, List.of(new Words(TITLE, "a"), new Exact(TITLE, "B"))));
    assertThat(QueryParser.parse("(\"a b\" OR acme*) NEAR/9 c"))
        .isEqualTo(
            new Near(ANY, 9, List.of(new Or(List.of(word("a b"), new Wildcard(ANY, "acme*"))), C)));
    assertThat(QueryParser.parse("\"NEAR\" near"))
        .isEqualTo(new And(List.of(word("NEAR"), word("near"))));
  }

  @Test
  void readsFields() throws Exception {
    assertThat(QueryParser.parse("TITLE:(a -b) handle:acme"))
        .isEqualTo(
            new And(
                List.of(
                    new And(List.of(new Words(TITLE, "a"), new Not(new Words(TITLE, "b")))),
                    word("@acme"))));
    assertThat(QueryParser.parse("source:(blogs OR \"my forum\")"))
        .isEqualTo(
            new Or(
                List.of(new Value(SOURCE, "blogs", false), new Value(SOURCE, "my forum", false))));
    assertThat(QueryParser.parse("author:jane* link:https://acme.example/a?b=c"))
        .isEqualTo(
            new And(
                List.of(
                    new Value(AUTHOR, "jane", true),
                    new Value(LINK, "https://acme.example/a?b=c", false))));
    assertThat(QueryParser.parse("https://acme.example/x"))
        .isEqualTo(word("https://acme.example/x"));
  }

  @ParameterizedTest
  @CsvSource({
    "published:2026-02, 2026-02-01T00:00:00Z, 2026-03-01T00:00:00Z",
    "published:2026-02-03T04:05Z, 2026-02-03T04:05:00Z, 2026-02-03T04:05:00.001Z",
    "published:[2026 TO 2026], 2026-01-01T00:00:00Z, 2027-01-01T00:00:00Z",
    "published:{2026-01-01 TO 2026-01-03}, 2026-01-02T00:00:00Z, 2026-01-03T00:00:00Z",
    "published:[2026-01-01 TO *], 2026-01-01T00:00:00Z,",
    "after:2026-01-01T01:00+02:00, 2025-12-31T23:00:00Z,",
    "before:2026-01-02, , 2026-01-02T00:00:00Z",
  })
  void readsDates(String query, Instant from, Instant to) throws Exception {
    assertThat(QueryParser.parse(query)).isEqualTo(new Published(from, to));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a (b       | 3  | not closed: add )",
        "a ) b      | 3  | remove it",
        "()         | 2  | a word is expected",
        "a AND      | 6  | ends where a word is expected",
        "OR a       | 1  | both sides; to search for the word, write \"OR\"",
        "a AND OR b | 7  | both sides",
        "NOT        | 4  | ends where",
        "a \"b c    | 3  | not closed: add \"",
        "a !? b     | 3  | nothing to search for in !?",
        "- a        | 1  | nothing to search for in -",
        "a \"\"       | 3  | nothing to search for in \"\":",
        "a ~lid     | 3  | by their meaning",
        "title:~lid | 7  | or quote the word",
        "\uD83D\uDC4D *acme | 3 | first 2 letters",
        "a*         | 1  | first 2 letters",
        "foo-bar*   | 1  | write the words apart",
        "\"foo\"*   | 6  | not with a phrase",
        "foo:bar    | 1  | no field foo: write one of title",
        "title: a   | 1  | right behind the colon",
        "a sentiment:bad | 13 | write negative, neutral, positive",
        "kind:podcast    | 6  | write post, comment, review, episode, wiki_edit",
        "after:yesterday | 7  | not a date: write 2026",
        "published:[2026 2027] | 11 | two dates",
        "published:[2027 TO 2026} | 11 | ends before it starts",
        "published:[2026 TO    | 11 | not closed",
        "published:2026-13-01  | 11 | not a date",
        "raw:App*              | 5  | remove raw: or the *",
        "raw:!?                | 5  | nothing to search for in !?",
        "a NEAR b              | 3  | like acme NEAR/5 phone",
        "a NEAR/x b            | 3  | 0 to 100",
        "a NEAR/101 b          | 3  | 0 to 100",
        "NEAR/3 a              | 1  | NEAR/3 needs something on both sides",
        "a NEAR/3              | 9  | the query ends",
        "a NEAR/3 OR b         | 10 | both sides",
        "a NEAR/3 -b           | 10 | put NOT before all of them",
        "a NEAR/3 NOT b        | 10 | put NOT before all of them",
        "a NEAR/3 b NEAR/4 c   | 12 | write NEAR/3 here",
        "a NEAR/3 (b c)        | 10 | groups of them with OR",
        "source:a NEAR/3 b     | 1  | groups of them with OR",
        "a NEAR/3 title:b      | 10 | within one field",
        "a NEAR/3 ab*          | 10 | first 3 letters",
        "a NEAR/1 b NEAR/1 c NEAR/1 d NEAR/1 e | 37 | 4 words or groups at most",
      })
  void saysWhatIsWrongAndWhere(String query, int column, String message) {
    assertThatThrownBy(() -> QueryParser.parse(query))
        .asInstanceOf(type(QueryException.class))
        .satisfies(e -> assertThat(e).hasMessageContaining(message))
        .extracting(QueryException::column)
        .isEqualTo(column);
  }

  @Test
  void refusesWhatIsTooLarge() {
    assertRefused("(".repeat(60) + "a" + ")".repeat(60), "groups");
    assertRefused("NOT ".repeat(60) + "a", "groups");
    assertRefused("a ".repeat(300), "words and phrases");
    assertRefused("a".repeat(30_000), "characters");
    String phrases = "(" + "\"b c\" OR ".repeat(40) + "d)";
    assertThatThrownBy(() -> QueryParser.parse("a " + phrases + " NEAR/2 " + phrases))
        .hasMessageContaining("too many phrases")
        .extracting(e -> ((QueryException) e).column())
        .isEqualTo(3);
  }

  private static void assertRefused(String query, String message) {
    assertThatThrownBy(() -> QueryParser.parse(query))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("more than")
        .hasMessageContaining(message);
  }

  private static MentionQuery word(String text) {
    return new Words(ANY, text);
  }
}
