package io.earshot.nlp.judge;

import static java.util.Objects.requireNonNull;

import io.earshot.nlp.Analyser;
import io.earshot.nlp.Analysis;
import io.earshot.nlp.Embedding;
import io.earshot.nlp.Language;
import io.earshot.nlp.TargetedText;
import io.earshot.nlp.language.LanguageIdentifier;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Reads English texts through a judge, of other languages what a feeler knows. A short text whose
 * language is too unsure to be named is read only if it is rather English than anything else.
 */
public final class JudgingAnalyser implements Analyser {
  private static final String ENGLISH = "en";

  private final LanguageIdentifier languages = LanguageIdentifier.load();
  private final String model;
  private final EnglishReader english;
  private final OtherReader others;

  /**
   * An engine.
   *
   * @param model its name and version, never null
   */
  public JudgingAnalyser(String model, Judge judge, Feeler feeler) {
    this.model = requireNonNull(model, "model is null");
    this.english = new EnglishReader(model, judge);
    this.others = new OtherReader(model, feeler);
  }

  @Override
  public String model() {
    return model;
  }

  @Override
  public List<Analysis> analyse(List<String> texts) {
    return analyseTowards(texts.stream().map(TargetedText::of).toList());
  }

  @Override
  public List<Analysis> analyseTowards(List<TargetedText> texts) {
    List<Language> spoken = texts.stream().map(text -> languages.guess(text.text())).toList();
    List<Draft> drafts = new ArrayList<>();
    for (int index = 0; index < spoken.size(); index++) {
      if (isEnglish(spoken.get(index))) {
        drafts.add(
            new Draft(texts.get(index), LanguageIdentifier.orUndetermined(spoken.get(index))));
      }
    }
    Iterator<Analysis> read = english.read(drafts).iterator();
    List<Analysis> analyses = new ArrayList<>();
    for (int index = 0; index < spoken.size(); index++) {
      Language language = spoken.get(index);
      analyses.add(isEnglish(language) ? read.next() : other(texts.get(index), language));
    }
    return analyses;
  }

  @Override
  public List<Embedding> embed(List<String> texts) {
    return english.embed(texts);
  }

  private static boolean isEnglish(Language language) {
    return language.code().equals(ENGLISH);
  }

  private Analysis other(TargetedText text, Language guess) {
    return others.read(text, LanguageIdentifier.orUndetermined(guess));
  }
}
