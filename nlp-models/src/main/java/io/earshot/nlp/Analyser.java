package io.earshot.nlp;

import java.util.List;

/** An engine: text in, annotations out. Thread-safe; one instance serves a JVM. */
public interface Analyser extends AutoCloseable {
  /** Name and version of the model, as written into each {@link Analysis}. */
  String model();

  /**
   * Analyses a batch.
   *
   * @param texts plain texts, none null; an empty text gives {@link Language#UNDETERMINED} and no
   *     sentiment
   * @return one analysis per text, in order
   */
  List<Analysis> analyse(List<String> texts);

  @Override
  default void close() {}
}
