package io.earshot.nlp.cascade;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.earshot.nlp.Emotion;
import io.earshot.nlp.Sentiment;
import io.earshot.nlp.judge.Judgement;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * When the first judge is believed: each number is how unsure it may be, 0 to 1.
 *
 * @param sentiment most that is left for the sentiments other than the likeliest
 * @param emotion the same of emotions
 * @param irony how far from 0 or 1 it may be
 * @param others the same of offence, complaint and suggestion
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Sureness(double sentiment, double emotion, double irony, double others) {
  static Sureness load() {
    try (InputStream card = Sureness.class.getResourceAsStream("cascade.json")) {
      return new JsonMapper().readValue(card, Sureness.class);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read cascade.json", e);
    }
  }

  boolean believes(Judgement judged) {
    return doubt(judged.sentiment()) <= sentiment
        && doubt(judged.emotion()) <= emotion
        && doubt(judged.irony()) <= irony
        && doubt(judged.offensive()) <= others
        && doubt(judged.complaint()) <= others
        && doubt(judged.suggestion()) <= others;
  }

  private static double doubt(Sentiment felt) {
    return doubt(felt.negative(), felt.neutral(), felt.positive());
  }

  private static double doubt(Emotion felt) {
    return doubt(felt.anger(), felt.joy(), felt.optimism(), felt.sadness(), felt.none());
  }

  private static double doubt(double... probabilities) {
    return 1 - Arrays.stream(probabilities).max().orElseThrow();
  }

  private static double doubt(double yes) {
    return Math.min(yes, 1 - yes);
  }
}
