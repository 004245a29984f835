package io.earshot.nlp;

import io.earshot.nlp.cascade.CascadeJudge;
import io.earshot.nlp.corenlp.CoreNlpAnalyser;
import io.earshot.nlp.encoder.EncoderJudge;
import io.earshot.nlp.judge.Judge;
import io.earshot.nlp.judge.JudgingAnalyser;
import io.earshot.nlp.language.LanguageAnalyser;
import io.earshot.nlp.linear.LinearJudge;
import io.earshot.nlp.linear.MultilingualSentiment;

/** Opens the engine that the configuration names. */
public final class Analysers {
  private Analysers() {}

  /**
   * Loads an engine's models.
   *
   * @throws IllegalStateException when the engine's library is not on the class path
   */
  public static Analyser open(Engine engine) {
    return switch (engine) {
      case NONE -> new LanguageAnalyser();
      case LINEAR -> judging("linear/4", new LinearJudge());
      case ENCODER -> judging("encoder/5", EncoderJudge.open());
      case CASCADE ->
          judging("cascade/5", new CascadeJudge(new LinearJudge(), EncoderJudge.open()));
      case CORENLP -> CoreNlpAnalyser.open();
    };
  }

  /** The version of an engine rises with that of each model it uses, the judge's and all others. */
  private static Analyser judging(String version, Judge judge) {
    return new JudgingAnalyser(version, judge, new MultilingualSentiment());
  }
}
