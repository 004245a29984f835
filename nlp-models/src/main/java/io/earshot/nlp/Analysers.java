package io.earshot.nlp;

import io.earshot.nlp.corenlp.CoreNlpAnalyser;
import io.earshot.nlp.language.LanguageAnalyser;
import io.earshot.nlp.linear.LinearAnalyser;

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
      case LINEAR -> new LinearAnalyser();
      case CORENLP -> CoreNlpAnalyser.open();
    };
  }
}
