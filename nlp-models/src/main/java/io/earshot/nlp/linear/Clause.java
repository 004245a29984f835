package io.earshot.nlp.linear;

import io.earshot.nlp.hashed.Hash;
import io.earshot.nlp.hashed.HashBag;

/**
 * The words between two marks of punctuation. A negation reaches words on both its sides: German
 * denies after the verb, French around it. Reused; not thread-safe.
 */
final class Clause {
  private static final int REACH = 4;
  private static final int LONGEST = 80;

  private final Negators negators;
  private final int[] hashes = new int[LONGEST];
  private final boolean[] negates = new boolean[LONGEST];
  private int size;

  Clause(Negators negators) {
    this.negators = negators;
  }

  void add(int hash) {
    if (size < LONGEST) {
      hashes[size] = hash;
      negates[size++] = negators.contains(hash);
    }
  }

  /** Adds a feature for each word that is denied, and begins anew. */
  void end(HashBag words) {
    for (int index = 0; index < size; index++) {
      if (!negates[index] && isDenied(index)) {
        words.add(Hash.append(hashes[index], '!'));
      }
    }
    size = 0;
  }

  private boolean isDenied(int index) {
    for (int at = Math.max(0, index - REACH); at < Math.min(size, index + REACH + 1); at++) {
      if (negates[at]) {
        return true;
      }
    }
    return false;
  }
}
