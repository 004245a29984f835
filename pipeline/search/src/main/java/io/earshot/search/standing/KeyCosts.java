package io.earshot.search.standing;

import io.earshot.search.query.KeywordField;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;

/**
 * What it costs to ask a query of the posts that have a key: it grows with how many posts are
 * likely to have it, told from the word alone, and with how many queries are asked of these
 * already.
 *
 * @param used how many queries a key has
 */
record KeyCosts(KeyUse used) {
  private static final double STOP_WORD = 4_000;
  private static final int RARE_LENGTH = 10;

  /**
   * How many times rarer than the rarer of two words the two next to one another are taken to be.
   */
  private static final double PAIR = 50;

  private static final CharArraySet STOP_WORDS = stopWords();

  private static CharArraySet stopWords() {
    CharArraySet words = new CharArraySet(2_000, false);
    words.addAll(EnglishAnalyzer.getDefaultStopSet());
    words.addAll(GermanAnalyzer.getDefaultStopSet());
    words.addAll(FrenchAnalyzer.getDefaultStopSet());
    words.addAll(SpanishAnalyzer.getDefaultStopSet());
    words.addAll(ItalianAnalyzer.getDefaultStopSet());
    words.addAll(PortugueseAnalyzer.getDefaultStopSet());
    words.addAll(DutchAnalyzer.getDefaultStopSet());
    return words;
  }

  double word(String word) {
    return share(word) * asked(word);
  }

  double pair(String first, String second) {
    double share = Math.min(share(first), share(second)) / PAIR;
    return share * asked(PostKeys.pair(first, second));
  }

  /** Of a start of words: as many as words of that length, and each of them more than once. */
  double start(String key) {
    return 10 * share(key) * asked(key);
  }

  /** Few hosts, authors and links make many posts; sources, networks and kinds do. */
  double value(KeywordField field, String key) {
    double share =
        switch (field) {
          case SOURCE,
              NETWORK,
              KIND,
              LANGUAGE,
              SENTIMENT,
              EMOTION,
              INTENT,
              ANSWER,
              MARK,
              MODEL,
              TOPIC,
              ENTITY,
              TRACKER,
              EARNED,
              NEGATIVE,
              NEUTRAL,
              POSITIVE ->
              10 * STOP_WORD;
          case SITE, TAG, LINK -> share("site");
          case AUTHOR, ID, CONVERSATION, CLUSTER, CUSTOMER -> 1;
        };
    return share * asked(key);
  }

  private double asked(String key) {
    return 1 + used.queries(key);
  }

  /** Common words are short. */
  private static double share(String word) {
    return STOP_WORDS.contains(word)
        ? STOP_WORD
        : Math.pow(2, Math.max(0, RARE_LENGTH - word.length()));
  }
}
