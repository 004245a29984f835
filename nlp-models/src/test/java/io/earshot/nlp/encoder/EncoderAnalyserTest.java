package io.earshot.nlp.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.Analyser;
import io.earshot.nlp.AnalyserContract;
import io.earshot.nlp.Analysers;
import io.earshot.nlp.Analysis;
import io.earshot.nlp.Engine;
import io.earshot.nlp.Sentiment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EncoderAnalyserTest extends AnalyserContract {
  private static final Analyser ANALYSER = Analysers.open(Engine.ENCODER);

  /**
   * How far what else is in a batch may move a probability, where a state lies between two steps.
   */
  private static final double MOVED = 0.02;

  @Override
  protected Analyser analyser() {
    return ANALYSER;
  }

  @Test
  void theCompanyOfOthersMovesAnAnswerLittle() {
    List<String> texts = texts();
    List<Analysis> together = ANALYSER.analyse(texts);
    for (int index = 0; index < texts.size(); index++) {
      Analysis alone = analyse(texts.get(index));
      Sentiment one = alone.sentiment();
      Sentiment other = together.get(index).sentiment();
      if (one != null) {
        assertThat(Math.abs(one.negative() - other.negative())).isLessThan(MOVED);
        assertThat(Math.abs(one.positive() - other.positive())).isLessThan(MOVED);
      }
    }
  }

  private static List<String> texts() {
    List<String> texts = new ArrayList<>();
    IntStream.range(0, 40)
        .forEach(at -> texts.add("I love this kettle" + " and its lid".repeat(at % 9)));
    IntStream.range(0, 40)
        .forEach(at -> texts.add("The kettle broke, I am angry" + " again".repeat(at % 13)));
    Collections.shuffle(texts, new Random(1));
    return texts;
  }

  @Test
  void meaningsOfLikeTextsAreNear() {
    byte[] broke = embedding("My kettle broke after two days");
    byte[] stopped = embedding("The kettle stopped working within a week");
    byte[] birthday = embedding("Happy birthday to my lovely sister");
    assertThat(cosine(broke, stopped)).isGreaterThan(cosine(broke, birthday));
  }

  private byte[] embedding(String text) {
    return analyse(text).embedding().values();
  }

  private static double cosine(byte[] one, byte[] other) {
    return dot(one, other) / Math.sqrt(dot(one, one) * dot(other, other));
  }

  private static double dot(byte[] one, byte[] other) {
    return IntStream.range(0, one.length).mapToDouble(at -> one[at] * other[at]).sum();
  }
}
