package io.earshot.search.query;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a query so that reading it again gives an equal one. */
public final class QueryPrinter implements QueryVisitor<String> {
  private static final Pattern BARE = Pattern.compile("[#@]?[\\p{L}\\p{N}][\\p{L}\\p{N}_]*");

  private QueryPrinter() {}

  /** The query in the query language. */
  public static String print(MentionQuery query) {
    return query.accept(new QueryPrinter());
  }

  @Override
  public String everything(MentionQuery.Everything everything) {
    return "*";
  }

  @Override
  public String and(MentionQuery.And and) {
    return join(and.clauses(), " AND ");
  }

  @Override
  public String or(MentionQuery.Or or) {
    return join(or.clauses(), " OR ");
  }

  @Override
  public String not(MentionQuery.Not not) {
    return "NOT " + clause(not.clause());
  }

  @Override
  public String words(MentionQuery.Words words) {
    return words.field().prefix() + bareOrQuoted(words.text());
  }

  @Override
  public String exact(MentionQuery.Exact exact) {
    return exact.field().prefix() + ExactField.PREFIX + bareOrQuoted(exact.text());
  }

  private static String bareOrQuoted(String text) {
    boolean bare = BARE.matcher(text).matches() && !Operator.isOne(text);
    return bare ? text : quoted(text);
  }

  @Override
  public String near(MentionQuery.Near near) {
    return join(near.operands(), " NEAR/" + near.distance() + " ");
  }

  @Override
  public String wildcard(MentionQuery.Wildcard wildcard) {
    return wildcard.field().prefix() + wildcard.pattern();
  }

  @Override
  public String value(MentionQuery.Value value) {
    return value.field().label() + ":" + quoted(value.value()) + (value.prefix() ? "*" : "");
  }

  @Override
  public String published(MentionQuery.Published published) {
    return "published:[" + bound(published.from()) + " TO " + bound(published.to()) + "}";
  }

  private String join(List<MentionQuery> clauses, String operator) {
    return clauses.stream().map(this::clause).collect(Collectors.joining(operator));
  }

  private String clause(MentionQuery query) {
    String text = query.accept(this);
    return query instanceof MentionQuery.And || query instanceof MentionQuery.Or
        ? "(" + text + ")"
        : text;
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String bound(Instant instant) {
    return instant == null ? "*" : instant.toString();
  }
}
