package io.earshot.nlp;

/** The engines a configuration can choose ({@code analysis.engine} in {@code earshot.yaml}). */
public enum Engine {
  /** No analysis but the language. */
  NONE,
  /** Hashed linear models. */
  LINEAR,
  /** Stanford CoreNLP: sentences, and the RNTN's sentiment of each. */
  CORENLP
}
