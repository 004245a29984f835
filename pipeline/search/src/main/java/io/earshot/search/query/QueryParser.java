package io.earshot.search.query;

import io.earshot.search.QueryException;
import io.earshot.search.text.Surrogates;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the query language.
 *
 * <pre>
 * or     = and { "OR" and }
 * and    = clause { [ "AND" ] clause }
 * clause = "NOT" clause | "-" clause | near
 * near   = part { "NEAR/n" part }
 * part   = [ field ":" ] ( "(" or ")" | leaf )
 * leaf   = word | word with * | "phrase" | value | date | [ date TO date ]
 * </pre>
 */
public final class QueryParser {
  /** The longest query, in UTF-16 units. */
  public static final int MAX_LENGTH = 20_000;

  /** How many groups and NOTs may stand in one another. */
  public static final int MAX_DEPTH = 50;

  /** How many words, phrases and values a query may have. */
  public static final int MAX_LEAVES = 250;

  /** How many words its phrases may have together. */
  public static final int MAX_WORDS = 1_000;

  private final QueryText text;
  private int depth;
  private int leaves;
  private int words;

  private QueryParser(QueryText text) {
    this.text = text;
  }

  /**
   * Reads a query.
   *
   * @param query null or blank asks for every post
   */
  public static MentionQuery parse(String query) throws QueryException {
    if (query == null || query.isBlank()) {
      return new MentionQuery.Everything();
    }
    if (query.length() > MAX_LENGTH) {
      throw new QueryException(
          "the query has more than " + MAX_LENGTH + " characters: split it", MAX_LENGTH + 1);
    }
    return new QueryParser(new QueryText(Surrogates.paired(query))).parse();
  }

  private MentionQuery parse() throws QueryException {
    MentionQuery query = or(Fields.ANY);
    if (!text.isAtEnd()) {
      throw text.error("no group is open that this ) could close: remove it, or quote it");
    }
    return query;
  }

  private MentionQuery or(Field field) throws QueryException {
    List<MentionQuery> clauses = new ArrayList<>();
    do {
      clauses.add(and(field));
    } while (text.take(Operator.OR));
    return clauses.size() == 1 ? clauses.get(0) : new MentionQuery.Or(clauses);
  }

  private MentionQuery and(Field field) throws QueryException {
    List<MentionQuery> clauses = new ArrayList<>();
    do {
      clauses.add(clause(field));
      text.skipSpace();
    } while (text.take(Operator.AND) || !isAtEndOfAnd());
    return clauses.size() == 1 ? clauses.get(0) : new MentionQuery.And(clauses);
  }

  private boolean isAtEndOfAnd() {
    return text.isAtEnd() || text.isAt(")") || text.isAt(Operator.OR);
  }

  private MentionQuery clause(Field field) throws QueryException {
    text.skipSpace();
    requireClause();
    if (text.take(Operator.NOT) || takeMinus()) {
      enter();
      MentionQuery clause = clause(field);
      depth--;
      return new MentionQuery.Not(clause);
    }
    return near(field);
  }

  private MentionQuery near(Field field) throws QueryException {
    int start = text.at();
    MentionQuery first = part(Fields.take(text, field));
    text.skipSpace();
    if (!NearChain.isNext(text)) {
      return first;
    }
    NearChain chain = new NearChain(text, start, first);
    do {
      chain.takeNear();
      requireClause();
      start = text.at();
      chain.add(start, part(Fields.take(text, field)));
      text.skipSpace();
    } while (NearChain.isNext(text));
    return chain.query();
  }

  private MentionQuery part(Field field) throws QueryException {
    if (text.isAt("(")) {
      return group(field);
    }
    if (++leaves > MAX_LEAVES) {
      throw text.error("the query has more than " + MAX_LEAVES + " words and phrases: split it");
    }
    MentionQuery leaf = field.read(text);
    if (leaf instanceof MentionQuery.Words phrase) {
      words += Phrase.of(phrase.text()).positions().size();
    } else if (leaf instanceof MentionQuery.Exact phrase) {
      words += Phrase.of(phrase.text()).positions().size();
    }
    if (words > MAX_WORDS) {
      throw text.error(
          "the phrases have more than " + MAX_WORDS + " words together: split the query");
    }
    return leaf;
  }

  private MentionQuery group(Field field) throws QueryException {
    int open = text.at();
    text.take("(");
    enter();
    MentionQuery group = or(field);
    if (!text.take(")")) {
      throw text.error(open, "the group that opens here is not closed: add ) at its end");
    }
    depth--;
    return group;
  }

  private void requireClause() throws QueryException {
    if (text.isAtEnd()) {
      throw text.error("the query ends where a word is expected: add one");
    }
    if (text.isAt(")")) {
      throw text.error("a word is expected before this ): add one");
    }
    if (text.isAt(Operator.AND) || text.isAt(Operator.OR) || NearChain.isNext(text)) {
      String operator = text.takeWord();
      throw text.error(
          text.at() - operator.length(),
          operator
              + " needs something on both sides; to search for the word, write \""
              + operator
              + "\" in quotes");
    }
  }

  private boolean takeMinus() {
    if (!text.take("-")) {
      return false;
    }
    if (text.isAtSpace()) {
      text.back();
      return false;
    }
    return true;
  }

  private void enter() throws QueryException {
    if (++depth > MAX_DEPTH) {
      throw text.error("more than " + MAX_DEPTH + " groups stand in one another: make it simpler");
    }
  }
}
