package io.earshot.search.query;

import io.earshot.search.QueryException;
import java.util.ArrayList;
import java.util.List;

/** Words joined by NEAR, being read. */
final class NearChain {
  /** The most tokens that may be allowed between words. */
  static final int MAX_DISTANCE = 100;

  /** The most words or groups that one NEAR joins: back ends try each order of them. */
  static final int MAX_OPERANDS = 4;

  /** The most ways in which phrases of its groups can follow one another. */
  static final int MAX_ORDERS = 2_000;

  /** How many letters of an open word must be given. */
  static final int MIN_LETTERS = 3;

  private static final String NEAR = Operator.NEAR.name();
  private static final int NONE = -1;

  private final QueryText text;
  private final int start;
  private final List<MentionQuery> operands = new ArrayList<>();
  private TextField field;
  private int distance = NONE;

  NearChain(QueryText text, int start, MentionQuery first) throws QueryException {
    this.text = text;
    this.start = start;
    add(start, first);
  }

  /** Whether NEAR comes next, with or without its number. */
  static boolean isNext(QueryText text) {
    return text.isAt(Operator.NEAR) || text.isAt(NEAR + "/");
  }

  /** Takes {@code NEAR/n} and the space behind it. */
  void takeNear() throws QueryException {
    int at = text.at();
    int taken = distance(at, text.takeWord());
    if (distance != NONE && taken != distance) {
      throw text.error(
          at, "one chain has one distance: write NEAR/" + distance + " here, or two chains");
    }
    distance = taken;
    text.skipSpace();
    if (text.isAt(Operator.NOT) || text.isAt("-")) {
      throw text.error("NEAR joins words that are there: put NOT before all of them, or use AND");
    }
  }

  private int distance(int at, String word) throws QueryException {
    String digits = word.substring(Math.min(word.length(), NEAR.length() + 1));
    boolean number = !digits.isEmpty() && digits.length() <= 3 && isDecimal(digits);
    if (!number || Integer.parseInt(digits) > MAX_DISTANCE) {
      throw text.error(
          at,
          "NEAR needs how many words may stand between, 0 to "
              + MAX_DISTANCE
              + ", like acme NEAR/5 phone; to search for the word, write \"NEAR\" in quotes");
    }
    return Integer.parseInt(digits);
  }

  private static boolean isDecimal(String digits) {
    return digits.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /**
   * Adds what NEAR joins.
   *
   * @param at where it starts
   */
  void add(int at, MentionQuery operand) throws QueryException {
    for (MentionQuery alternative : MentionQuery.Near.alternatives(operand)) {
      requireField(at, fieldOf(at, alternative));
    }
    operands.add(operand);
    if (operands.size() > MAX_OPERANDS) {
      throw text.error(at, "NEAR joins " + MAX_OPERANDS + " words or groups at most: use AND");
    }
  }

  private TextField fieldOf(int at, MentionQuery alternative) throws QueryException {
    if (alternative instanceof MentionQuery.Words words) {
      return words.field();
    }
    if (alternative instanceof MentionQuery.Exact exact) {
      return exact.field();
    }
    if (alternative instanceof MentionQuery.Wildcard wildcard) {
      requireLetters(at, wildcard);
      return wildcard.field();
    }
    throw text.error(
        at, "NEAR joins words, phrases, and groups of them with OR: join this with AND instead");
  }

  /** Back ends look the places of all words up that start so. */
  private void requireLetters(int at, MentionQuery.Wildcard wildcard) throws QueryException {
    String first = wildcard.pattern().substring(0, wildcard.pattern().indexOf('*'));
    if (first.codePoints().filter(Character::isLetterOrDigit).count() < MIN_LETTERS) {
      throw text.error(
          at, "in NEAR, * needs the first " + MIN_LETTERS + " letters of a word, like acm*");
    }
  }

  private void requireField(int at, TextField other) throws QueryException {
    if (field != null && other != field) {
      throw text.error(
          at, "NEAR looks within one field: write title:(acme NEAR/5 phone), or no field at all");
    }
    field = other;
  }

  MentionQuery query() throws QueryException {
    if (orders() > MAX_ORDERS) {
      throw text.error(start, "the groups of this NEAR have too many phrases: split them");
    }
    return new MentionQuery.Near(field, distance, operands);
  }

  /** Phrases are tried one by one; single words of a group are looked up together. */
  private long orders() {
    long orders = 1;
    for (int i = 0; i < operands.size(); i++) {
      long phrases =
          MentionQuery.Near.alternatives(operands.get(i)).stream()
              .filter(NearChain::isLong)
              .count();
      orders *= (i + 1) * (phrases + 1);
    }
    return orders;
  }

  private static boolean isLong(MentionQuery alternative) {
    return alternative instanceof MentionQuery.Words words && isPhrase(words.text())
        || alternative instanceof MentionQuery.Exact exact && isPhrase(exact.text());
  }

  private static boolean isPhrase(String text) {
    return Phrase.of(text).positions().size() > 1;
  }
}
