package io.earshot.nlp.linear;

import io.earshot.nlp.hashed.HashBag;
import io.earshot.nlp.text.Tokens;

/** Reads a text piece by piece as features. Reused from piece to piece; not thread-safe. */
interface TextFeatures {
  /** Reads the next piece; false when the text is at its end. */
  boolean read(String text, Tokens source);

  /** Those of whole words. */
  HashBag words();

  /** Those of characters in a row. */
  HashBag characters();

  /** How many tokens the piece has. */
  int tokens();
}
