package io.earshot.nlp.topic;

import static java.util.Objects.requireNonNull;

/**
 * A topic that is looked for.
 *
 * @param name never null
 * @param read where its description and examples lie, as the engine puts them; null if it cannot
 * @param byPieces where they lie by their word pieces; null if there are none
 */
record Sought(String name, Direction read, Direction byPieces) {
  /** Half of the texts that lie so near a topic, by cosine, are about it. */
  private static final double NEAR = 0.33;

  private static final double NEAR_BY_PIECES = 0.32;

  /** How much surer a text is that lies nearer. */
  private static final double SLOPE = 20;

  Sought {
    requireNonNull(name, "name is null");
  }

  /** How likely it is that a text is about it. */
  double probability(Direction text, boolean embeddedByPieces) {
    Direction topic = embeddedByPieces ? byPieces : read;
    double near = embeddedByPieces ? NEAR_BY_PIECES : NEAR;
    return topic == null ? 0 : 1 / (1 + Math.exp(SLOPE * (near - topic.cosine(text))));
  }
}
