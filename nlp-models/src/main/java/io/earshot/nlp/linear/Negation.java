package io.earshot.nlp.linear;

import io.earshot.nlp.hashed.Hash;
import java.util.Arrays;

/** Which words a negation reaches: up to five, and none beyond punctuation. */
final class Negation {
  private static final int REACH = 5;

  private static final int[] NEGATORS =
      Arrays.stream(
              ("not no never cannot cant dont wont isnt doesnt didnt wasnt arent werent aint"
                      + " shouldnt wouldnt couldnt havent hasnt hadnt without nothing nobody none"
                      + " neither nor hardly barely")
                  .split(" "))
          .mapToInt(Hash::of)
          .sorted()
          .toArray();

  private int left;

  void end() {
    left = 0;
  }

  boolean holds() {
    return left > 0;
  }

  /** Moves on by a word with a spelling and its hash. */
  void pass(Spelling word, int hash) {
    boolean negates = word.endsInNot() || Arrays.binarySearch(NEGATORS, hash) >= 0;
    left = negates ? REACH : Math.max(0, left - 1);
  }
}
