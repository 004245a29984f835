package io.earshot.nlp.copies;

import java.util.List;

/**
 * Tells which posts are nearly the same, by keys that copies share.
 *
 * <p>A text of at least {@value #LONG} words gets 4 keys (bands), each made of 5 minima (rows) over
 * its pairs of neighbouring words. The chance that two texts share a key, by the Jaccard similarity
 * s of their pairs, is 1 − (1 − s⁵)⁴:
 *
 * <pre>
 *   s        .01          .03         .1        .3     .5     .6     .7     .8     .85    .9     .95
 *   shared   4·10⁻¹⁰      10⁻⁷        4·10⁻⁵    .01    .12    .28    .52    .80    .91    .97    .997
 * </pre>
 *
 * <p>Unrelated texts have s ≤ .03. One changed word changes two pairs on each side: a copy of 100
 * words with 3 of them changed has s = .89. Shorter texts say the same thing by chance, so they
 * match only when all their words are equal, and below {@value #SHORT} words ("Happy new year!")
 * never.
 *
 * <p>Thread-safe. The keys live in the job's state for days: whoever changes how they are made
 * parts copies that arrive before and after the change.
 */
public final class NearCopies {
  static final int SHORT = 6;
  static final int LONG = 12;

  private NearCopies() {}

  /**
   * The keys of a post.
   *
   * @param title may be null; read only when the text is shorter than {@value #LONG} words, since
   *     who copies a text often writes a title of their own
   * @param text plain text, may be null
   * @return four keys, or one for a short text, or none for a very short one; the order means
   *     nothing
   */
  public static List<Long> bandKeys(String title, String text) {
    Shingles shingles = shingles(text);
    if (shingles.words() < LONG && title != null) {
      shingles.addAll(title);
    }
    if (shingles.words() < SHORT) {
      return List.of();
    }
    return shingles.words() < LONG ? List.of(shingles.whole()) : shingles.signature().bandKeys();
  }

  private static Shingles shingles(String text) {
    Shingles shingles = new Shingles();
    if (text != null) {
      shingles.addAll(text);
    }
    return shingles;
  }
}
