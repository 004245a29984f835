package io.earshot.search.text;

import java.util.Arrays;

/**
 * The tokens of a text. Each position holds one token in two forms: folded (see {@link Folding})
 * and exact, as written; where the two are equal, the exact stream says {@value #SAME} instead,
 * which no token is: most words are, and an index of their own for them would double its size and
 * the time to write it. An exact lower-case word is then a folded one with {@value #SAME} at the
 * same position. No token holds white space, none is empty, none is longer than {@value
 * #MAX_LENGTH} UTF-16 units, so that each stream joined by spaces gives its tokens back.
 */
public final class Tokens {
  /** Longer tokens are cut: the longest that Elasticsearch's {@code whitespace} analyzer keeps. */
  public static final int MAX_LENGTH = 255;

  /** Stands in the exact stream for a token whose folded form is what was written. */
  public static final String SAME = "=";

  private static final int NUMBERS = 4;

  private final TokenText folded;
  private final TokenText raw;
  private int[] spans;
  private int size;

  /**
   * @param length of the text, in UTF-16 units: what most texts of that length need is there at
   *     once
   */
  Tokens(int length) {
    folded = new TokenText(length + 16);
    raw = new TokenText(length / 2 + 16);
    spans = new int[NUMBERS * (length / 5 + 4)];
  }

  /** How many positions there are. */
  public int size() {
    return size;
  }

  /** Where a token starts in the text, in UTF-16 units. */
  public int start(int position) {
    return spans[position * NUMBERS];
  }

  /** Where a token ends in the text, exclusive. */
  public int end(int position) {
    return spans[position * NUMBERS + 1];
  }

  /** A folded token. */
  public String token(int position) {
    return folded.subSequence(foldedStart(position), foldedEnd(position));
  }

  /** A token as written. */
  public String rawToken(int position) {
    String token = raw.subSequence(rawStart(position), rawEnd(position));
    return token.equals(SAME) ? token(position) : token;
  }

  /** The folded tokens, joined by spaces. */
  public TokenText folded() {
    return folded;
  }

  /** The exact stream: tokens as written or {@value #SAME}, joined by spaces. */
  public TokenText raw() {
    return raw;
  }

  /** Where a folded token starts in {@link #folded}. */
  public int foldedStart(int position) {
    return position == 0 ? 0 : foldedEnd(position - 1) + 1;
  }

  /** Where a folded token ends in {@link #folded}, exclusive. */
  public int foldedEnd(int position) {
    return spans[position * NUMBERS + 2];
  }

  /** Where a position starts in {@link #raw}. */
  public int rawStart(int position) {
    return position == 0 ? 0 : rawEnd(position - 1) + 1;
  }

  /** Where a position ends in {@link #raw}, exclusive. */
  public int rawEnd(int position) {
    return spans[position * NUMBERS + 3];
  }

  /** How a stretch of text is folded. */
  interface Fold {
    void append(String text, int start, int end, TokenText out);
  }

  /**
   * Adds a token; nothing if nothing visible is in it.
   *
   * @param start where the token stands in the text
   * @param from where the part of it that is searched for starts
   */
  void add(String text, int start, int end, int from, int to, Fold fold) {
    int foldedLength = folded.length();
    int rawLength = raw.length();
    separate();
    int foldedStart = folded.length();
    int rawStart = raw.length();
    fold.append(text, from, to, folded);
    if (folded.length() == foldedStart) {
      folded.setLength(foldedLength);
      raw.setLength(rawLength);
      return;
    }
    if (isSame(text, from, to, foldedStart)) {
      raw.append(SAME);
    } else {
      raw.append(text, from, to);
    }
    cut(folded, foldedStart);
    cut(raw, rawStart);
    note(start, end);
  }

  private boolean isSame(String text, int from, int to, int foldedStart) {
    if (to - from != folded.length() - foldedStart) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (text.charAt(i) != folded.charAt(foldedStart + i - from)) {
        return false;
      }
    }
    return true;
  }

  private void separate() {
    if (size > 0) {
      folded.append(' ');
      raw.append(' ');
    }
  }

  private static void cut(TokenText joined, int start) {
    if (joined.length() - start > MAX_LENGTH) {
      boolean split = Character.isHighSurrogate(joined.charAt(start + MAX_LENGTH - 1));
      joined.setLength(start + MAX_LENGTH - (split ? 1 : 0));
    }
  }

  private void note(int start, int end) {
    int at = size * NUMBERS;
    if (at == spans.length) {
      spans = Arrays.copyOf(spans, at * 2);
    }
    spans[at] = start;
    spans[at + 1] = end;
    spans[at + 2] = folded.length();
    spans[at + 3] = raw.length();
    size++;
  }
}
