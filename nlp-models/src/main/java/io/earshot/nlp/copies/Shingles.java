package io.earshot.nlp.copies;

/**
 * The set of all pairs of neighbouring words of a text, as a signature.
 *
 * <p>Pairs, because with 5 rows in a band they part unrelated texts as well as triples with 4 do,
 * and a changed word changes fewer of them (figures in {@code nlp-models/README.md}).
 */
final class Shingles {
  private final MinHash signature = new MinHash();
  private long last;
  private int words;
  private long whole;

  void addAll(String text) {
    Words.read(text, this::add);
  }

  private void add(long word) {
    if (words > 0) {
      signature.add(Hashes.mix(Hashes.append(last, word)));
    }
    last = word;
    whole = Hashes.append(whole, word);
    words++;
  }

  /** How many words were read. */
  int words() {
    return words;
  }

  /** Hash of all words in their order. */
  long whole() {
    return Hashes.mix(whole);
  }

  MinHash signature() {
    return signature;
  }
}
