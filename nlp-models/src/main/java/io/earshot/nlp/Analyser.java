package io.earshot.nlp;

import java.util.Collections;
import java.util.List;

/** An engine: text in, annotations out. Thread-safe; one instance serves a JVM. */
public interface Analyser extends AutoCloseable {
  /** Name and version of the engine, as written into each {@link Analysis}. */
  String model();

  /**
   * Analyses a batch.
   *
   * @param texts plain texts, none null; an empty text gives {@link Language#UNDETERMINED} and no
   *     sentiment
   * @return one analysis per text, in order
   */
  List<Analysis> analyse(List<String> texts);

  /**
   * Analyses a batch, and says how each text feels about its targets; an engine that cannot tell
   * leaves {@link Analysis#targets} empty.
   *
   * @return one analysis per text, in order
   */
  default List<Analysis> analyseTowards(List<TargetedText> texts) {
    return analyse(texts.stream().map(TargetedText::text).toList());
  }

  /**
   * Where English texts lie by their meaning, as well as the engine can tell: comparable with
   * {@link Analysis#embedding}.
   *
   * @return one for each text, in order; null for a text without a word, and from an engine that
   *     cannot tell
   */
  default List<Embedding> embed(List<String> texts) {
    return Collections.nCopies(texts.size(), null);
  }

  @Override
  default void close() {}
}
