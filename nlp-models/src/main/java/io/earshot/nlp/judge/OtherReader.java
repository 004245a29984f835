package io.earshot.nlp.judge;

import static java.util.Objects.requireNonNull;

import io.earshot.nlp.Analysis;
import io.earshot.nlp.Language;
import io.earshot.nlp.Models;
import io.earshot.nlp.Sentence;
import io.earshot.nlp.Sentiment;
import io.earshot.nlp.TargetSentiment;
import io.earshot.nlp.TargetedText;
import io.earshot.nlp.language.LanguageIdentifier;
import io.earshot.nlp.sentence.Sentences;
import io.earshot.nlp.sentence.Span;
import io.earshot.nlp.target.TargetReader;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads texts that are not English: the sentiment of the text, of its sentences, and towards
 * targets by what speaks of each, if the feeler knows the language.
 */
final class OtherReader {
  private final String engine;
  private final Feeler feeler;
  private final TargetReader targets = new TargetReader();

  OtherReader(String engine, Feeler feeler) {
    this.engine = requireNonNull(engine, "engine is null");
    this.feeler = requireNonNull(feeler, "feeler is null");
  }

  Analysis read(TargetedText asked, Language language) {
    if (!feeler.knows(language.code())) {
      return Analysis.unread(engine, language, LanguageIdentifier.MODEL);
    }
    Sentiment sentiment = feeler.sentiment(language.code(), asked.text());
    List<TargetSentiment> felt = sentiment == null ? List.of() : targets(asked, language.code());
    List<Sentence> sentences = sentences(asked.text(), language.code(), sentiment);
    return new Analysis(engine, language, sentiment, null, sentences)
        .withTargets(felt)
        .with(models(felt));
  }

  private Models models(List<TargetSentiment> felt) {
    String model = feeler.model();
    return new Models(
        LanguageIdentifier.MODEL, model, model, felt.isEmpty() ? null : model, null, null);
  }

  private List<TargetSentiment> targets(TargetedText text, String language) {
    TargetReader.Reading reading = targets.read(text.text(), text.targets());
    return reading.sentiments(
        reading.asked().stream().map(asked -> felt(language, asked.passage())).iterator());
  }

  private Sentiment felt(String language, String passage) {
    Sentiment felt = feeler.sentiment(language, passage);
    return felt == null ? Sentiment.of(0, 1, 0) : felt;
  }

  private List<Sentence> sentences(String text, String language, Sentiment whole) {
    List<Span> spans = Sentences.of(text);
    List<Sentence> sentences = new ArrayList<>();
    for (Span span : spans) {
      Sentiment sentiment =
          spans.size() == 1
              ? whole
              : sentences.size() < EnglishReader.MOST_SENTENCES
                  ? feeler.sentiment(language, span.of(text))
                  : null;
      sentences.add(new Sentence(span.start(), span.end(), sentiment));
    }
    return sentences;
  }
}
