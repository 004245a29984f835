package io.earshot.nlp.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules, and which of them are worth a look, given the words of a sentence. */
final class RuleSet {
  record Rule(Node node, double probability, Condition condition) {
    boolean matches(Wording wording) {
      return node.after((1L << (wording.size() + 1)) - 1, wording) != 0;
    }
  }

  private final List<Rule> rules = new ArrayList<>();
  private final Map<String, BitSet> byWord = new HashMap<>();
  private final BitSet always = new BitSet();

  void add(Rule rule) {
    Set<String> needed = rule.node().needed();
    if (needed == null) {
      always.set(rules.size());
    } else {
      needed.forEach(word -> byWord.computeIfAbsent(word, w -> new BitSet()).set(rules.size()));
    }
    rules.add(rule);
  }

  /** The probability of the surest rule that holds. */
  double surest(Wording wording, Circumstances circumstances) {
    double greatest = 0;
    BitSet some = worthALook(wording);
    for (int at = some.nextSetBit(0); at >= 0; at = some.nextSetBit(at + 1)) {
      Rule rule = rules.get(at);
      double probability = rule.probability() * circumstances.degree(rule.condition());
      if (probability > greatest && rule.matches(wording)) {
        greatest = probability;
      }
    }
    return greatest;
  }

  private BitSet worthALook(Wording wording) {
    BitSet some = null;
    for (String word : wording.words()) {
      BitSet more = byWord.get(word);
      if (more != null) {
        some = some == null ? (BitSet) always.clone() : some;
        some.or(more);
      }
    }
    return some == null ? always : some;
  }
}
