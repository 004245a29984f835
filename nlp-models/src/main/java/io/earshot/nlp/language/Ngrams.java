package io.earshot.nlp.language;

import io.earshot.nlp.hashed.Hash;
import io.earshot.nlp.hashed.HashBag;

/**
 * The features of a sample: for each word of one script all n-grams of 1 to 5 characters, its
 * borders included, and the word as a whole.
 */
final class Ngrams {
  private static final int LONGEST = 5;

  private Ngrams() {}

  static HashBag of(Sample sample, Script script) {
    HashBag ngrams = new HashBag(LONGEST * sample.length());
    for (int start = 0; start < sample.length() - 1; start = endOfWord(sample, start)) {
      if (Script.of(sample.at(start + 1)) == script) {
        addWord(sample, start, endOfWord(sample, start), ngrams);
      }
    }
    return ngrams;
  }

  /** Index of the space after the word that follows the space at start. */
  private static int endOfWord(Sample sample, int start) {
    int end = start + 1;
    while (end < sample.length() - 1 && sample.at(end) != ' ') {
      end++;
    }
    return end;
  }

  private static void addWord(Sample sample, int start, int end, HashBag ngrams) {
    int word = Hash.START;
    for (int from = start; from < end; from++) {
      addFrom(sample, from, end, ngrams);
      word = Hash.append(word, sample.at(from));
    }
    if (end - start >= LONGEST) {
      ngrams.add(Hash.append(word, ' '));
    }
  }

  private static void addFrom(Sample sample, int from, int end, HashBag ngrams) {
    int ngram = Hash.START;
    int until = Math.min(from + LONGEST - 1, end);
    for (int at = from; at <= until; at++) {
      ngram = Hash.append(ngram, sample.at(at));
      if (at > from || sample.at(at) != ' ') {
        ngrams.add(ngram);
      }
    }
  }
}
