package io.earshot.nlp.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ModelCardTest {
  private static final String CARD =
      """
      {"name": "encoder/9", "maxTokens": 64, "seed": 3, "heads": [
        {"name": "sentiment", "labels": ["positive", "negative"], "temperature": 2, "dev": 0.7,
         "bias": [0, 1], "favour": [0, 0.5]},
        {"name": "irony", "labels": ["irony"], "temperature": 0.5, "bias": [0, 0], "favour": null}]}
      """;

  private static ModelCard read(String json) throws IOException {
    return ModelCard.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void logitsBecomeProbabilities() throws IOException {
    Head sentiment = read(CARD).heads().get(0);
    double[] found = sentiment.probabilities(new float[] {9, 9, 4, 2}, 2);
    assertThat(found[0]).isCloseTo(1 / (1 + Math.exp(.5)), within(1e-9));
    assertThat(sentiment.probabilities(new float[] {4e30f, 2}, 0)[0]).isEqualTo(1);
    Head irony = read(CARD).heads().get(1);
    assertThat(irony.probabilities(new float[] {1}, 0)[0])
        .isCloseTo(1 / (1 + Math.exp(-2)), within(1e-9));
    assertThat(irony.probabilities(new float[] {4e30f}, 0)[0]).isEqualTo(1);
  }

  @Test
  void labelsAreInTheOrderOfThisProgram() throws IOException {
    Labels labels =
        new Labels(read(CARD).heads().get(0), java.util.List.of("negative", "neutral", "positive"));
    assertThat(labels.ordered(new double[] {.7, .3})).containsExactly(.3, 0, .7);
  }

  @Test
  void aCardThatDoesNotFitIsRefused() {
    assertThatThrownBy(() -> read(CARD).byQuestion()).hasMessageContaining("targeted");
    assertThatThrownBy(() -> read(CARD.replace("[0, 1]", "[0]"))).hasMessageContaining("sentiment");
    assertThatThrownBy(() -> read(CARD.replace("\"temperature\": 2", "\"temperature\": 0")))
        .hasMessageContaining("sentiment");
  }
}
