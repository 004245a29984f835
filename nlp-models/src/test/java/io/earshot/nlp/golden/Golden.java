package io.earshot.nlp.golden;

import io.earshot.nlp.Analysis;
import io.earshot.nlp.Emotion;
import io.earshot.nlp.Sentiment;
import io.earshot.nlp.TargetSentiment;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an analysis says, by name: every number, 0 to 1. A verdict has the numbers of all that it
 * could have been.
 */
final class Golden {
  private final Map<String, Double> numbers = new TreeMap<>();

  private Golden() {}

  static Map<String, Double> of(Analysis analysis) {
    Golden golden = new Golden();
    golden.put("language " + analysis.language().code(), analysis.language().confidence());
    golden.put("sentiment", analysis.sentiment());
    golden.put("complaint", analysis.complaint());
    for (int at = 0; at < analysis.sentences().size(); at++) {
      golden.put("sentence " + (at + 1), analysis.sentences().get(at).sentiment());
    }
    analysis.targets().forEach(golden::put);
    if (analysis.tone() != null) {
      golden.put(analysis.tone().emotion());
      golden.put("irony", analysis.tone().irony());
      golden.put("offensive", analysis.tone().offensive());
    }
    analysis
        .intents()
        .forEach(one -> golden.put("intent " + name(one.intent()), one.probability()));
    analysis
        .answers()
        .forEach(one -> golden.put("answer " + name(one.answer()), one.probability()));
    return golden.numbers;
  }

  private static String name(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }

  private void put(TargetSentiment felt) {
    put("towards " + felt.target(), felt.sentiment());
  }

  private void put(String what, Sentiment felt) {
    if (felt != null) {
      put(what + " negative", felt.negative());
      put(what + " neutral", felt.neutral());
      put(what + " positive", felt.positive());
    }
  }

  private void put(Emotion felt) {
    put("anger", felt.anger());
    put("joy", felt.joy());
    put("optimism", felt.optimism());
    put("sadness", felt.sadness());
    put("no emotion", felt.none());
  }

  private void put(String what, Double number) {
    if (number != null) {
      numbers.put(what, Math.round(number * 100) / 100.0);
    }
  }
}
