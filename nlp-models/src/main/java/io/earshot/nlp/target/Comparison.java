package io.earshot.nlp.target;

import io.earshot.nlp.Target;
import io.earshot.nlp.pattern.Circumstances;
import io.earshot.nlp.pattern.Patterns;
import io.earshot.nlp.pattern.Wording;
import java.util.List;

/** Whether a text holds a name above others or below them. */
final class Comparison {
  private static final Circumstances ANY = new Circumstances(null, false);

  private final Patterns above = Patterns.read(Comparison.class, "comparison.txt");
  private final Patterns below = Patterns.read(Comparison.class, "comparison-against.txt");

  /** More than 0 where it is held above others, less where below; at most 1 either way. */
  double of(Target name, List<Target> others, List<String> sentences) {
    double lean = 0;
    for (String sentence : sentences) {
      Wording wording = Wording.of(masked(sentence, name, others));
      double found = above.probability(wording, ANY) - below.probability(wording, ANY);
      lean = Math.abs(found) > Math.abs(lean) ? found : lean;
    }
    return lean;
  }

  private static String masked(String sentence, Target name, List<Target> others) {
    String masked = name.replaced(sentence, Wording.SELF);
    for (Target other : others) {
      masked = other.replaced(masked, Wording.RIVAL);
    }
    return masked;
  }
}
