package io.earshot.nlp.topic;

import io.earshot.nlp.Analyser;
import io.earshot.nlp.Analysis;
import io.earshot.nlp.Embedding;
import io.earshot.nlp.TopicFound;
import io.earshot.nlp.pieces.PieceVectors;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Finds topics by what a text means, without training: the nearer it lies to the middle of the
 * description and the examples of a topic, the likelier. A text that no encoder has read is
 * compared with these as they are without one. Immutable.
 */
public final class TopicReader {
  /** Knows no topics. */
  public static final TopicReader NONE = new TopicReader(List.of());

  /** What is less likely is left out. */
  private static final double LEAST = 0.01;

  private final List<Sought> topics;

  private TopicReader(List<Sought> topics) {
    this.topics = topics;
  }

  /**
   * Makes ready to find topics.
   *
   * @param analyser says what their descriptions and examples mean; where it cannot, topics are
   *     found only where they are certain
   */
  public static TopicReader of(List<TopicDescription> topics, Analyser analyser) {
    return new TopicReader(topics.stream().map(topic -> sought(topic, analyser)).toList());
  }

  private static Sought sought(TopicDescription topic, Analyser analyser) {
    List<String> texts = new ArrayList<>(topic.examples());
    texts.add(
        topic.description() == null ? topic.name() : topic.name() + ": " + topic.description());
    PieceVectors pieces = PieceVectors.shared();
    return new Sought(
        topic.name(),
        Direction.mean(analyser.embed(texts)),
        Direction.mean(texts.stream().map(pieces::embed).toList()));
  }

  /**
   * The topics of a text, likeliest first.
   *
   * @param analysis says where it lies, if that is known
   * @param certain names of topics that it has whatever it means
   */
  public List<TopicFound> read(Analysis analysis, Set<String> certain) {
    Embedding embedding = analysis.embedding();
    if (topics.isEmpty() || embedding == null && certain.isEmpty()) {
      return List.of();
    }
    Direction text = embedding == null ? null : Direction.of(embedding);
    boolean byPieces = PieceVectors.MODEL.equals(model(analysis));
    return topics.stream()
        .map(topic -> new TopicFound(topic.name(), probability(topic, text, byPieces, certain)))
        .filter(found -> found.probability() >= LEAST)
        .sorted(Comparator.comparing(TopicFound::probability).reversed())
        .toList();
  }

  private static String model(Analysis analysis) {
    return analysis.models() == null ? null : analysis.models().embedding();
  }

  private static double probability(
      Sought topic, Direction text, boolean byPieces, Set<String> certain) {
    if (certain.contains(topic.name())) {
      return 1;
    }
    return text == null ? 0 : topic.probability(text, byPieces);
  }
}
