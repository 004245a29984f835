package io.earshot.nlp.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Invented texts, and what Python made of them when the encoder was trained. */
class GoldenTest {
  private static final JsonMapper JSON = new JsonMapper();

  /** The runtimes differ a little, more between processors. */
  private static final double SAME = 0.05;

  static List<JsonNode> tokens() throws IOException {
    return lines("tokens.jsonl");
  }

  static List<JsonNode> logits() throws IOException {
    return lines("logits.jsonl");
  }

  private static List<JsonNode> lines(String file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                GoldenTest.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(JSON.readTree(line));
      }
    }
    return lines;
  }

  @ParameterizedTest
  @MethodSource("tokens")
  void textsBecomeTheSameTokens(JsonNode golden) {
    int[] expected = JSON.convertValue(golden.get("ids"), int[].class);
    TextPieces pieces = Encoder.shared().pieces();
    String text = golden.get("text").asText();
    if (golden.has("topic")) {
      Piece piece = pieces.towards(golden.get("topic").asText(), text);
      int[] types = JSON.convertValue(golden.get("types"), int[].class);
      assertThat(piece.ids()).containsExactly(expected);
      assertThat(piece.topic()).isEqualTo((int) Arrays.stream(types).filter(t -> t == 0).count());
    } else if (expected.length == 2) {
      assertThat(pieces.of(text)).isEmpty();
    } else {
      assertThat(pieces.of(text).get(0).ids()).containsExactly(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("logits")
  void theEncoderSaysTheSame(JsonNode golden) {
    List<Piece> pieces = Encoder.shared().pieces().of(golden.get("text").asText());
    for (Answers answers : Encoder.shared().ask(pieces)) {
      for (Question question : Question.values()) {
        if (golden.has(question.head())) {
          float[] logits = JSON.convertValue(golden.get(question.head()), float[].class);
          double[] expected = Encoder.shared().head(question).probabilities(logits, 0);
          assertThat(answers.of(question)).containsExactly(expected, within(SAME));
        }
      }
    }
  }
}
