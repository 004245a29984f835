package io.earshot.nlp;

/** The engines a configuration can choose ({@code analysis.engine} in {@code earshot.yaml}). */
public enum Engine {
  /** No analysis but the language. */
  NONE,
  /** Hashed linear models. */
  LINEAR,
  /** One small transformer with many heads, for every text. */
  ENCODER,
  /** The linear models first, the encoder where they are not sure. */
  CASCADE,
  /** Stanford CoreNLP: sentences, and the RNTN's sentiment of each. */
  CORENLP
}
