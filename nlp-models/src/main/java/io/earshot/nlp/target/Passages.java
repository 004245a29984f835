package io.earshot.nlp.target;

import io.earshot.nlp.Target;
import io.earshot.nlp.target.Clauses.Clause;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What of a text speaks of each name. */
final class Passages {
  private final List<Target> names;
  private final List<Clause> clauses;
  private final List<Set<Target>> speakOf = new ArrayList<>();

  /**
   * @param names that the text speaks
   */
  Passages(String text, List<Target> names) {
    this.names = names;
    this.clauses = Clauses.of(text);
    Set<Target> last = Set.of();
    for (Clause clause : clauses) {
      Set<Target> own = named(clause.text());
      last = own.isEmpty() ? last : own;
      speakOf.add(last);
    }
    opening();
  }

  private Set<Target> named(String clause) {
    Set<Target> named = new HashSet<>();
    names.stream().filter(name -> name.isIn(clause)).forEach(named::add);
    return named;
  }

  /** What is said before any name belongs to the first, unless the sentence turns to it. */
  private void opening() {
    for (int at = clauses.size() - 2; at >= 0; at--) {
      if (speakOf.get(at).isEmpty() && !clauses.get(at + 1).turns()) {
        speakOf.set(at, speakOf.get(at + 1));
      }
    }
  }

  /** The clauses that speak of a name, those that go on about it included. */
  String of(Target name) {
    StringBuilder passage = new StringBuilder();
    for (int at = 0; at < clauses.size(); at++) {
      if (speakOf.get(at).contains(name)) {
        passage.append(passage.length() == 0 ? "" : " ").append(clauses.get(at).text());
      }
    }
    return passage.toString();
  }
}
