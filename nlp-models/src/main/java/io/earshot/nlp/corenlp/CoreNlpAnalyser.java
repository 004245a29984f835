package io.earshot.nlp.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import io.earshot.nlp.Analyser;
import io.earshot.nlp.Analysis;
import io.earshot.nlp.Language;
import io.earshot.nlp.Sentence;
import io.earshot.nlp.Sentiment;
import io.earshot.nlp.SentimentMean;
import io.earshot.nlp.language.LanguageIdentifier;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/**
 * Sentences and their sentiment, for English. The sentiment of the text is the mean of its
 * sentences, weighted by their tokens. Complaints it does not know.
 */
public final class CoreNlpAnalyser implements Analyser {
  private final LanguageIdentifier languages = LanguageIdentifier.load();
  private final CoreNlpModels models;

  private CoreNlpAnalyser(CoreNlpModels models) {
    this.models = models;
  }

  /**
   * Loads CoreNLP's models, which takes seconds, unless this JVM has them.
   *
   * @throws IllegalStateException when CoreNLP or its models are not on the class path
   */
  public static CoreNlpAnalyser open() {
    try {
      return new CoreNlpAnalyser(CoreNlpModels.shared());
    } catch (NoClassDefFoundError | RuntimeException e) {
      throw new IllegalStateException(
          "the engine corenlp needs stanford-corenlp 4.5 and its models jar on the class path", e);
    }
  }

  @Override
  public String model() {
    return "corenlp/4.5.10";
  }

  @Override
  public List<Analysis> analyse(List<String> texts) {
    return texts.stream().map(this::analyse).toList();
  }

  private Analysis analyse(String text) {
    Language language = languages.identify(text);
    return language.code().equals("en")
        ? analyseEnglish(text, language)
        : new Analysis(model(), language, null, null, List.of());
  }

  private Analysis analyseEnglish(String text, Language language) {
    SentimentMean mean = new SentimentMean();
    List<Sentence> sentences =
        models.sentences(text).stream().map(tokens -> analyse(tokens, mean)).toList();
    return new Analysis(model(), language, mean.sentiment(), null, sentences);
  }

  private Sentence analyse(List<CoreLabel> tokens, SentimentMean mean) {
    Sentiment sentiment = threeClasses(models.sentiment(tokens));
    mean.add(sentiment.negative(), sentiment.neutral(), sentiment.positive(), tokens.size());
    int start = tokens.get(0).beginPosition();
    int end = tokens.get(tokens.size() - 1).endPosition();
    return new Sentence(start, end, sentiment);
  }

  private static Sentiment threeClasses(SimpleMatrix five) {
    return Sentiment.of(five.get(0) + five.get(1), five.get(2), five.get(3) + five.get(4));
  }
}
