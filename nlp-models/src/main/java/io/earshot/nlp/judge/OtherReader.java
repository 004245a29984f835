package io.earshot.nlp.judge;

import static java.util.Objects.requireNonNull;

import io.earshot.nlp.Analysis;
import io.earshot.nlp.Language;
import io.earshot.nlp.Models;
import io.earshot.nlp.Sentence;
import io.earshot.nlp.Sentiment;
import io.earshot.nlp.language.LanguageIdentifier;
import io.earshot.nlp.sentence.Sentences;
import io.earshot.nlp.sentence.Span;
import java.util.ArrayList;
import java.util.List;

/** Reads texts that are not English: sentiment of the text and of its sentences, if that much. */
final class OtherReader {
  private final String engine;
  private final Feeler feeler;

  OtherReader(String engine, Feeler feeler) {
    this.engine = requireNonNull(engine, "engine is null");
    this.feeler = requireNonNull(feeler, "feeler is null");
  }

  Analysis read(String text, Language language) {
    if (!feeler.knows(language.code())) {
      return Analysis.unread(engine, language, LanguageIdentifier.MODEL);
    }
    Sentiment sentiment = feeler.sentiment(language.code(), text);
    List<Sentence> sentences = sentences(text, language.code(), sentiment);
    Models models =
        new Models(LanguageIdentifier.MODEL, feeler.model(), feeler.model(), null, null, null);
    return new Analysis(
        engine, language, sentiment, null, sentences, null, null, null, null, null, null, models,
        null);
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
