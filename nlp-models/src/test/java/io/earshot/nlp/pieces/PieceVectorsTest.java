package io.earshot.nlp.pieces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.earshot.nlp.Analyser;
import io.earshot.nlp.Analysers;
import io.earshot.nlp.Embedding;
import io.earshot.nlp.Engine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PieceVectorsTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> POSTS =
      List.of(
          "My parcel still has not arrived, and the courier does not answer.",
          "The lid broke off after two weeks. Cheap plastic!",
          "What a goal in the last minute, unbelievable match!",
          "This coffee machine is so loud that it wakes up the children.");

  private final PieceVectors pieces = PieceVectors.shared();

  static List<JsonNode> meanings() throws IOException {
    try (var file = PieceVectorsTest.class.getResourceAsStream("meanings.jsonl");
        var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return reader.lines().map(PieceVectorsTest::json).toList();
    }
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException damaged) {
      throw new AssertionError(line, damaged);
    }
  }

  /** Invented texts, and what Python made of them when the vectors were fitted. */
  @ParameterizedTest
  @MethodSource("meanings")
  void textsLieWhereTheyWereFitted(JsonNode golden) {
    Embedding embedding = pieces.embed(golden.get("text").asText());
    JsonNode expected = golden.get("direction");
    if (expected.isEmpty()) {
      assertThat(embedding).isNull();
    } else {
      double length = Math.sqrt(dot(embedding, embedding));
      for (int at = 0; at < expected.size(); at++) {
        double value = embedding.values()[at] / length;
        assertThat(value).isCloseTo(expected.get(at).asDouble(), within(0.005));
      }
    }
  }

  @Test
  void theyLieNearWhereTheEncoderPutsThem() {
    try (Analyser encoder = Analysers.open(Engine.ENCODER)) {
      List<Embedding> wanted = encoder.embed(POSTS);
      for (int post = 0; post < POSTS.size(); post++) {
        Embedding found = pieces.embed(POSTS.get(post));
        for (int other = 0; other < POSTS.size(); other++) {
          if (other != post) {
            assertThat(cosine(found, wanted.get(post)))
                .isGreaterThan(cosine(found, wanted.get(other)));
          }
        }
      }
    }
  }

  @Test
  void everyEnglishPostIsGivenAnEmbedding() {
    for (Engine engine : List.of(Engine.LINEAR, Engine.CASCADE, Engine.ENCODER)) {
      try (Analyser analyser = Analysers.open(engine)) {
        assertThat(analyser.analyse(POSTS))
            .allSatisfy(analysis -> assertThat(analysis.embedding()).isNotNull())
            .allSatisfy(
                analysis ->
                    assertThat(analysis.models().embedding()).matches("(pieces|meaning)/1"));
      }
    }
    try (Analyser linear = Analysers.open(Engine.LINEAR)) {
      assertThat(linear.analyse(POSTS).get(0).embedding()).isEqualTo(pieces.embed(POSTS.get(0)));
      assertThat(
              linear.analyse(List.of("Der Deckel ist kaputt, sehr ärgerlich.")).get(0).embedding())
          .isNull();
    }
  }

  private static double cosine(Embedding one, Embedding other) {
    return dot(one, other) / Math.sqrt(dot(one, one) * dot(other, other));
  }

  private static double dot(Embedding one, Embedding other) {
    double sum = 0;
    for (int at = 0; at < one.values().length; at++) {
      sum += one.values()[at] * other.values()[at];
    }
    return sum;
  }
}
