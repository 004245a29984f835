package io.earshot.nlp.topic;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A topic as people describe it.
 *
 * @param name never null
 * @param description what it is, in English; may be null
 * @param examples what people write about it, in English; never null
 */
public record TopicDescription(String name, String description, List<String> examples) {
  public TopicDescription {
    requireNonNull(name, "name is null");
    examples = examples == null ? List.of() : List.copyOf(examples);
  }
}
