package io.earshot.search.highlight;

import io.earshot.search.query.MentionQuery;
import io.earshot.search.query.Phrase;
import io.earshot.search.query.QueryVisitor;
import io.earshot.search.query.WordPattern;
import java.util.List;

/** Collects what a query asks for; not what it excludes. */
record WantedCollector(List<WantedWords> wanted) implements QueryVisitor<Void> {
  @Override
  public Void everything(MentionQuery.Everything everything) {
    return null;
  }

  @Override
  public Void and(MentionQuery.And and) {
    and.clauses().forEach(clause -> clause.accept(this));
    return null;
  }

  @Override
  public Void or(MentionQuery.Or or) {
    or.clauses().forEach(clause -> clause.accept(this));
    return null;
  }

  @Override
  public Void not(MentionQuery.Not not) {
    return null;
  }

  @Override
  public Void words(MentionQuery.Words words) {
    wanted.add(new WantedWords.Literal(words.field(), Phrase.of(words.text())));
    return null;
  }

  @Override
  public Void wildcard(MentionQuery.Wildcard wildcard) {
    wanted.add(new WantedWords.Open(wildcard.field(), WordPattern.of(wildcard)));
    return null;
  }

  @Override
  public Void value(MentionQuery.Value value) {
    return null;
  }

  @Override
  public Void published(MentionQuery.Published published) {
    return null;
  }
}
