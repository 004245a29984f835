package io.earshot.nlp.language;

import io.earshot.nlp.Analyser;
import io.earshot.nlp.AnalyserContract;
import io.earshot.nlp.Analysers;
import io.earshot.nlp.Engine;

class LanguageAnalyserTest extends AnalyserContract {
  private static final Analyser ANALYSER = Analysers.open(Engine.NONE);

  @Override
  protected Analyser analyser() {
    return ANALYSER;
  }

  @Override
  protected boolean judges() {
    return false;
  }
}
