package io.earshot.search.standing;

import io.earshot.search.document.Keys;
import io.earshot.search.query.MentionQuery;
import io.earshot.search.query.QueryVisitor;
import io.earshot.search.query.WordPattern;
import io.earshot.search.text.Tokeniser;
import io.earshot.search.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Finds the anchor of a gate form; null for a part that has none: what must not be there.
 *
 * @param costs of keys
 */
record Anchors(KeyCosts costs) implements QueryVisitor<Anchor> {
  @Override
  public Anchor everything(MentionQuery.Everything everything) {
    return null;
  }

  @Override
  public Anchor and(MentionQuery.And and) {
    return Anchor.ofAll(
        and.clauses().stream()
            .map(clause -> clause.accept(this))
            .filter(Objects::nonNull)
            .toList());
  }

  @Override
  public Anchor or(MentionQuery.Or or) {
    return any(or.clauses());
  }

  @Override
  public Anchor not(MentionQuery.Not not) {
    return not.clause() instanceof MentionQuery.Everything ? Anchor.NEVER : null;
  }

  @Override
  public Anchor words(MentionQuery.Words words) {
    return phrase(words.text());
  }

  @Override
  public Anchor exact(MentionQuery.Exact exact) {
    return phrase(exact.text());
  }

  /** A word, or the two of a phrase that stand together least often. */
  private Anchor phrase(String text) {
    Tokens tokens = new Tokeniser().tokenise(text);
    if (tokens.size() == 1) {
      return Anchor.of(tokens.token(0), costs.word(tokens.token(0)));
    }
    List<Anchor> pairs = new ArrayList<>();
    for (int i = 1; i < tokens.size(); i++) {
      String first = tokens.token(i - 1);
      String second = tokens.token(i);
      pairs.add(Anchor.of(PostKeys.pair(first, second), costs.pair(first, second)));
    }
    return Anchor.ofAll(pairs);
  }

  @Override
  public Anchor near(MentionQuery.Near near) {
    return Anchor.ofAll(
        near.operands().stream().map(it -> any(MentionQuery.Near.alternatives(it))).toList());
  }

  private Anchor any(List<MentionQuery> alternatives) {
    List<Anchor> anchors = alternatives.stream().map(it -> it.accept(this)).toList();
    return anchors.contains(null) ? null : Anchor.ofAny(anchors);
  }

  @Override
  public Anchor wildcard(MentionQuery.Wildcard wildcard) {
    String key = PostKeys.start(new WordPattern(wildcard.pattern()).prefix());
    return Anchor.of(key, costs.start(key));
  }

  @Override
  public Anchor value(MentionQuery.Value value) {
    String key =
        value.prefix()
            ? PostKeys.anyValue(value.field())
            : PostKeys.value(value.field(), Keys.bounded(value.field().key(value.value())));
    return Anchor.of(key, costs.value(value.field(), key));
  }

  @Override
  public Anchor published(MentionQuery.Published published) {
    return null;
  }
}
