package io.earshot.search.standing;

import io.earshot.search.query.MentionQuery;
import java.util.List;

/**
 * Brings a query, or its contrary, into gate form.
 *
 * @param positive false for the contrary
 */
record GateForm(boolean positive) implements GateVisitor<MentionQuery> {
  private static final MentionQuery TRUE = new MentionQuery.Everything();
  private static final MentionQuery FALSE = new MentionQuery.Not(TRUE);

  @Override
  public MentionQuery everything(MentionQuery.Everything everything) {
    return positive ? TRUE : FALSE;
  }

  @Override
  public MentionQuery and(MentionQuery.And and) {
    return positive ? all(and.clauses()) : any(and.clauses());
  }

  @Override
  public MentionQuery or(MentionQuery.Or or) {
    return positive ? any(or.clauses()) : all(or.clauses());
  }

  @Override
  public MentionQuery not(MentionQuery.Not not) {
    return not.clause().accept(new GateForm(!positive));
  }

  @Override
  public MentionQuery known(MentionQuery leaf) {
    return positive ? leaf : new MentionQuery.Not(leaf);
  }

  @Override
  public MentionQuery unknown(MentionQuery leaf) {
    return TRUE;
  }

  private MentionQuery all(List<MentionQuery> clauses) {
    List<MentionQuery> needed = forms(clauses).stream().filter(it -> !it.equals(TRUE)).toList();
    if (needed.contains(FALSE)) {
      return FALSE;
    }
    return switch (needed.size()) {
      case 0 -> TRUE;
      case 1 -> needed.get(0);
      default -> new MentionQuery.And(needed);
    };
  }

  private MentionQuery any(List<MentionQuery> clauses) {
    List<MentionQuery> possible = forms(clauses).stream().filter(it -> !it.equals(FALSE)).toList();
    if (possible.contains(TRUE)) {
      return TRUE;
    }
    return switch (possible.size()) {
      case 0 -> FALSE;
      case 1 -> possible.get(0);
      default -> new MentionQuery.Or(possible);
    };
  }

  private List<MentionQuery> forms(List<MentionQuery> clauses) {
    return clauses.stream().map(clause -> clause.accept(this)).distinct().toList();
  }
}
