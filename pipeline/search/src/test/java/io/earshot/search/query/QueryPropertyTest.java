package io.earshot.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.search.QueryException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class QueryPropertyTest {
  @Property
  void readingAPrintedQueryGivesIt(@ForAll("queries") MentionQuery query) throws Exception {
    String printed = QueryPrinter.print(query);
    assertThat(QueryParser.parse(printed)).as(printed).isEqualTo(query);
  }

  @Property
  void anyTextIsReadOrRefused(@ForAll("texts") String text) throws Exception {
    MentionQuery query;
    try {
      query = QueryParser.parse(text);
    } catch (QueryException e) {
      assertThat(e.column()).isBetween(1, text.codePointCount(0, text.length()) + 1);
      assertThat(e.getMessage()).isNotBlank();
      return;
    }
    assertThat(QueryParser.parse(QueryPrinter.print(query))).isEqualTo(query);
  }

  @Provide
  Arbitrary<MentionQuery> queries() {
    return Arbitraries.randomValue(random -> new RandomQueries(random).query(4));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(Arbitraries.strings().all().ofMaxLength(100), pieces());
  }

  private static Arbitrary<String> pieces() {
    return Arbitraries.of(
            "a",
            "acme",
            "é",
            "東京",
            "👍",
            " ",
            " ",
            "AND",
            "OR",
            "NOT",
            "-",
            "(",
            ")",
            "\"",
            "“",
            "\\",
            "*",
            "ab*",
            "#",
            "@",
            ":",
            "title:",
            "handle:",
            "tag:",
            "link:",
            "http://",
            "id:",
            "sentiment:positive",
            "published:",
            "after:2026",
            "[2026 TO *]",
            "{",
            "]",
            "\u00A0",
            "!")
        .list()
        .ofMaxSize(20)
        .map(pieces -> String.join("", pieces));
  }
}
