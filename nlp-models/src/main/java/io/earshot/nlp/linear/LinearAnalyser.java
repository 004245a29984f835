package io.earshot.nlp.linear;

import io.earshot.nlp.Analyser;
import io.earshot.nlp.Analysis;
import io.earshot.nlp.Language;
import io.earshot.nlp.hashed.ModelFiles;
import io.earshot.nlp.language.LanguageIdentifier;
import io.earshot.nlp.text.Tokens;
import java.util.List;

/**
 * Sentiment and complaint by linear models, for English; for other languages both are absent. A
 * short text without a word that tells its language has none either.
 */
public final class LinearAnalyser implements Analyser {
  private final LanguageIdentifier languages = LanguageIdentifier.load();
  private final LinearModel sentiment = ModelFiles.read("linear/sentiment.bin", LinearModel::read);
  private final LinearModel complaint = ModelFiles.read("linear/complaint.bin", LinearModel::read);

  @Override
  public String model() {
    return "linear/1";
  }

  @Override
  public List<Analysis> analyse(List<String> texts) {
    Features features = new Features();
    return texts.stream().map(text -> analyse(text, features)).toList();
  }

  private Analysis analyse(String text, Features features) {
    Language language = languages.identify(text);
    return language.code().equals("en")
        ? analyseEnglish(text, language, features)
        : new Analysis(model(), language, null, null, List.of());
  }

  private Analysis analyseEnglish(String text, Language language, Features features) {
    Verdict verdict = new Verdict();
    Tokens tokens = new Tokens(text);
    while (features.read(text, tokens)) {
      verdict.add(
          sentiment.probabilities(features),
          complaint.probabilities(features)[1],
          features.tokens());
    }
    return new Analysis(model(), language, verdict.sentiment(), verdict.complaint(), List.of());
  }
}
