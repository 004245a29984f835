package io.earshot.app.bench;

import io.earshot.search.QueryException;
import io.earshot.search.query.QueryParser;
import io.earshot.search.standing.StandingQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Standing queries of the shapes that people write about a brand: groups of names, phrases, names
 * near words, what is not meant, a common word that must be there, what only analysis tells.
 */
final class WatchedQueries {
  private static final int SHAPES = 8;

  private final WatchedWords words;
  private final Random random = new Random(45);

  WatchedQueries(WatchedWords words) {
    this.words = words;
  }

  List<StandingQuery> queries(int count) throws QueryException {
    List<StandingQuery> queries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      queries.add(new StandingQuery("q" + i, QueryParser.parse(query(i % SHAPES))));
    }
    return queries;
  }

  private String query(int shape) {
    String name = words.brand(random);
    String brand = quoted(name);
    return switch (shape) {
      case 0 -> names(name);
      case 1 -> names(name) + " AND (" + topics(8) + ")";
      case 2 -> brand + " AND (" + topics(5) + ") -" + words.topic(random) + " -" + word();
      case 3 -> names(name) + " NEAR/5 (" + topics(6) + ")";
      case 4 -> words.commonWord(random) + " AND " + words.commonWord(random) + " AND " + brand;
      case 5 -> beside(words.topic(random)) + " OR " + beside(name);
      case 6 -> "raw:" + quoted(WatchedWords.capitalised(name)) + " AND " + word() + " lang:en";
      default -> names(name) + " AND sentiment:negative -" + beside(name);
    };
  }

  private String names(String name) {
    String joined = name.replace(" ", "");
    return "(" + quoted(name) + " OR " + joined + "app OR " + joined + ")";
  }

  private String topics(int count) {
    List<String> topics = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      topics.add(words.topic(random));
    }
    return String.join(" OR ", topics);
  }

  /** A phrase of a name and the word behind it. */
  private String beside(String name) {
    return quoted(name + " " + words.word(random));
  }

  private String word() {
    return quoted(words.word(random));
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
