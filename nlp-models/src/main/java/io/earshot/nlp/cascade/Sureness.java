package io.earshot.nlp.cascade;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.earshot.nlp.judge.Judgement;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * When the linear models are believed.
 *
 * @param sentiment least probability of the likeliest sentiment
 * @param emotion least probability of the likeliest emotion
 * @param decided how near to 0 or 1 irony, offence, complaint and suggestion must be
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Sureness(double sentiment, double emotion, double decided) {
  static Sureness load() {
    try (InputStream card = Sureness.class.getResourceAsStream("cascade.json")) {
      return new JsonMapper().readValue(card, Sureness.class);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read cascade.json", e);
    }
  }

  boolean believes(Judgement linear) {
    var felt = linear.sentiment();
    var moved = linear.emotion();
    return greatest(felt.negative(), felt.neutral(), felt.positive()) >= sentiment
        && greatest(moved.anger(), moved.joy(), moved.optimism(), moved.sadness(), moved.none())
            >= emotion
        && isDecided(linear.irony())
        && isDecided(linear.offensive())
        && isDecided(linear.complaint())
        && isDecided(linear.suggestion());
  }

  private boolean isDecided(double probability) {
    return Math.min(probability, 1 - probability) <= decided;
  }

  private static double greatest(double... probabilities) {
    double greatest = 0;
    for (double probability : probabilities) {
      greatest = Math.max(greatest, probability);
    }
    return greatest;
  }
}
