package io.earshot.nlp;

import static java.util.Objects.requireNonNull;

/**
 * A topic that a text may be about.
 *
 * @param topic its name, never null
 * @param probability 0 to 1
 */
public record TopicFound(String topic, double probability) {
  public TopicFound {
    requireNonNull(topic, "topic is null");
  }
}
