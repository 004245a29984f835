package io.earshot.search.contract;

import io.earshot.search.Mention;
import io.earshot.search.document.MentionDocument;
import io.earshot.search.query.MentionQuery;
import io.earshot.search.query.Phrase;
import io.earshot.search.query.QueryVisitor;
import io.earshot.search.query.TextField;
import io.earshot.search.query.WordPattern;
import io.earshot.search.text.Tokeniser;
import io.earshot.search.text.Tokens;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Says whether a post matches a query by reading it. */
public record NaiveMatcher(MentionDocument document) implements QueryVisitor<Boolean> {
  public static NaiveMatcher of(Mention mention) {
    return new NaiveMatcher(MentionDocument.of(mention, new Tokeniser()));
  }

  @Override
  public Boolean everything(MentionQuery.Everything everything) {
    return true;
  }

  @Override
  public Boolean and(MentionQuery.And and) {
    return and.clauses().stream().allMatch(clause -> clause.accept(this));
  }

  @Override
  public Boolean or(MentionQuery.Or or) {
    return or.clauses().stream().anyMatch(clause -> clause.accept(this));
  }

  @Override
  public Boolean not(MentionQuery.Not not) {
    return !not.clause().accept(this);
  }

  @Override
  public Boolean words(MentionQuery.Words words) {
    Phrase phrase = Phrase.of(words.text());
    return in(
        words.field(),
        tokens -> positions(tokens).anyMatch(position -> phrase.startsAt(tokens, position)));
  }

  @Override
  public Boolean wildcard(MentionQuery.Wildcard wildcard) {
    List<WordPattern> patterns = WordPattern.of(wildcard);
    return in(
        wildcard.field(),
        tokens ->
            positions(tokens)
                .mapToObj(tokens::token)
                .anyMatch(token -> patterns.stream().anyMatch(it -> it.matches(token))));
  }

  @Override
  public Boolean exact(MentionQuery.Exact exact) {
    return in(exact.field(), tokens -> !NaiveNear.places(exact, tokens).isEmpty());
  }

  @Override
  public Boolean near(MentionQuery.Near near) {
    return in(near.field(), tokens -> NaiveNear.matches(near, tokens));
  }

  @Override
  public Boolean value(MentionQuery.Value value) {
    String key = value.field().key(value.value());
    return document.terms(value.field()).stream()
        .anyMatch(value.prefix() ? term -> term.startsWith(key) : key::equals);
  }

  @Override
  public Boolean published(MentionQuery.Published published) {
    long instant = document.published();
    return (published.from() == null || instant >= published.from().toEpochMilli())
        && (published.to() == null || instant < published.to().toEpochMilli());
  }

  private boolean in(TextField field, Predicate<Tokens> predicate) {
    return field.inTitle() && predicate.test(document.title())
        || field.inText() && predicate.test(document.text());
  }

  private static IntStream positions(Tokens tokens) {
    return IntStream.range(0, tokens.size());
  }
}
