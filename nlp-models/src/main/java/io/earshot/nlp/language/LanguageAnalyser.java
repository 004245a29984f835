package io.earshot.nlp.language;

import io.earshot.nlp.Analyser;
import io.earshot.nlp.Analysis;
import java.util.List;

/** Names the language and nothing else. */
public final class LanguageAnalyser implements Analyser {
  private final LanguageIdentifier languages = LanguageIdentifier.load();

  @Override
  public String model() {
    return LanguageIdentifier.MODEL;
  }

  @Override
  public List<Analysis> analyse(List<String> texts) {
    return texts.stream().map(this::analyse).toList();
  }

  private Analysis analyse(String text) {
    return Analysis.unread(model(), languages.identify(text), model());
  }
}
