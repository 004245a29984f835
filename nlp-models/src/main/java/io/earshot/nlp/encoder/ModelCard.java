package io.earshot.nlp.encoder;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * What the engine must know of its model; {@code encoder.json} says more.
 *
 * @param name and version, such as {@code encoder/1}; never null
 * @param maxTokens most tokens of a text, those before and after it included
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ModelCard(String name, int maxTokens, List<Head> heads) {
  private static final JsonMapper JSON = new JsonMapper();

  ModelCard {
    requireNonNull(name, "name is null");
    heads = List.copyOf(heads);
  }

  static ModelCard read(InputStream json) throws IOException {
    return JSON.readValue(json, ModelCard.class);
  }

  /**
   * The head of each question.
   *
   * @throws NoSuchElementException if one is missing
   */
  Map<Question, Head> byQuestion() {
    Map<Question, Head> found = new EnumMap<>(Question.class);
    for (Question question : Question.values()) {
      found.put(question, head(question.head()));
    }
    return found;
  }

  private Head head(String name) {
    return heads.stream()
        .filter(head -> head.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("the model has no head " + name));
  }
}
