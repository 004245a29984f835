package io.earshot.search.highlight;

import io.earshot.search.query.MentionQuery;
import io.earshot.search.query.QueryVisitor;
import io.earshot.search.query.TextField;
import io.earshot.search.reading.Sought;
import io.earshot.search.reading.SoughtIn;
import java.util.List;

/** Collects what a query asks for; not what it excludes. */
record WantedCollector(List<SoughtIn> wanted) implements QueryVisitor<Void> {
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
    return want(words.field(), Sought.of(words));
  }

  @Override
  public Void exact(MentionQuery.Exact exact) {
    return want(exact.field(), Sought.of(exact));
  }

  @Override
  public Void near(MentionQuery.Near near) {
    return want(near.field(), Sought.of(near));
  }

  @Override
  public Void wildcard(MentionQuery.Wildcard wildcard) {
    return want(wildcard.field(), Sought.of(wildcard));
  }

  private Void want(TextField field, Sought words) {
    wanted.add(new SoughtIn(field, words));
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
