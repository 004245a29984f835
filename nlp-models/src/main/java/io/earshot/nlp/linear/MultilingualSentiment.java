package io.earshot.nlp.linear;

import io.earshot.nlp.Sentiment;
import io.earshot.nlp.SentimentMean;
import io.earshot.nlp.hashed.ModelFiles;
import io.earshot.nlp.judge.Feeler;
import io.earshot.nlp.text.Tokens;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sentiment of texts in languages other than English, by a linear model for each. */
public final class MultilingualSentiment implements Feeler {
  /** Codes of the languages it knows. */
  static final List<String> LANGUAGES = List.of("de", "es", "fr", "it", "ja", "nl", "pt");

  private record Reader(LinearModel model, Negators negators) {}

  private final Map<String, Reader> readers =
      LANGUAGES.stream()
          .collect(Collectors.toMap(Function.identity(), MultilingualSentiment::reader));

  private static Reader reader(String language) {
    LinearModel model = ModelFiles.read("multilingual/" + language + ".bin", LinearModel::read);
    return new Reader(model, Negators.of(language));
  }

  @Override
  public String model() {
    return "multilingual/1";
  }

  @Override
  public boolean knows(String language) {
    return readers.containsKey(language);
  }

  @Override
  public Sentiment sentiment(String language, String text) {
    Reader reader = readers.get(language);
    TextFeatures features = new MultilingualFeatures(reader.negators());
    SentimentMean mean = new SentimentMean();
    Tokens tokens = new Tokens(text);
    while (features.read(text, tokens)) {
      double[] found = reader.model().probabilities(features);
      mean.add(found[0], found[1], found[2], features.tokens());
    }
    return mean.sentiment();
  }
}
