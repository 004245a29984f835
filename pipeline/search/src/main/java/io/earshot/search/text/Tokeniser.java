package io.earshot.search.text;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizerImpl;

/**
 * Cuts a text into {@link Tokens}.
 *
 * <ul>
 *   <li>Words as in Unicode Standard Annex 29 (Lucene's grammar), cut also at apostrophes and
 *       colons, so that {@code acme} finds "Acme's", "l'Acme" and "Re:Acme";
 *   <li>{@code #hashtag}, {@code @handle}, {@code @user@host} and each emoji (with its skin tone,
 *       joined sequences, flags) are one token;
 *   <li>an address ({@code https://…}, {@code www.…}) is one token: its host without {@code www.};
 *   <li>scripts written without spaces, and Hangul, give a token for each letter; a hashtag with
 *       such letters gives them behind its own token.
 * </ul>
 *
 * <p>Not thread-safe; cheap to make.
 */
public final class Tokeniser {
  /** What stands behind this many UTF-16 units of a text is kept but not searched. */
  public static final int MAX_TEXT = 1_000_000;

  private final Region region = new Region();
  private final StandardTokenizerImpl words = new StandardTokenizerImpl(region);
  private String text;
  private Tokens tokens;

  /** The tokens of a text; none for null. */
  public Tokens tokenise(String source) {
    text = source == null ? "" : source;
    int length = Math.min(text.length(), MAX_TEXT);
    tokens = new Tokens(length);
    int from = 0;
    for (Special special = Special.next(text, 0, length);
        special != null;
        special = Special.next(text, from, length)) {
      addWords(from, special.start());
      special.addTo(tokens, text);
      if (special.isUnspacedTag(text)) {
        addWords(special.start() + 1, special.end());
      }
      from = special.end();
    }
    addWords(from, length);
    return tokens;
  }

  private void addWords(int from, int to) {
    if (from == to) {
      return;
    }
    region.set(text, from, to);
    words.yyreset(region);
    try {
      for (int type = words.getNextToken();
          type != StandardTokenizerImpl.YYEOF;
          type = words.getNextToken()) {
        int start = from + words.yychar();
        addWord(type, start, start + words.yylength());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addWord(int type, int start, int end) {
    if (type == StandardTokenizer.EMOJI) {
      tokens.add(text, start, end, start, end, Folding::appendEmoji);
    } else if (isWhole(start, end)) {
      tokens.add(text, start, end, start, end, Folding::append);
    } else {
      addParts(start, end);
    }
  }

  private boolean isWhole(int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Scripts.isCut(c) || Scripts.isUnspaced(c) || Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }

  private void addParts(int start, int end) {
    int part = start;
    int i = start;
    while (i < end) {
      int codePoint = text.codePointAt(i);
      int next = Math.min(end, i + Character.charCount(codePoint));
      if (Scripts.isUnspaced(codePoint)) {
        addPart(part, i);
        next = skipJoined(next, end);
        addPart(i, next);
        part = next;
      } else if (Scripts.isCut(text.charAt(i))) {
        addPart(part, i);
        part = next;
      }
      i = next;
    }
    addPart(part, end);
  }

  /** Adds a part of a word, without a full stop that is left over at its ends. */
  private void addPart(int start, int end) {
    int from = start;
    while (from < end && isStop(text.charAt(from))) {
      from++;
    }
    int to = end;
    while (to > from && isStop(text.charAt(to - 1))) {
      to--;
    }
    if (from < to) {
      tokens.add(text, from, to, from, to, Folding::append);
    }
  }

  private static boolean isStop(char c) {
    return !Character.isSurrogate(c) && !Scripts.isWord(c) && !Scripts.isJoined(c);
  }

  private int skipJoined(int from, int end) {
    int i = from;
    while (i < end && Scripts.isJoined(text.codePointAt(i))) {
      i = Math.min(end, i + Character.charCount(text.codePointAt(i)));
    }
    return i;
  }

  /** A stretch of a string, read. */
  private static final class Region extends Reader {
    private String text = "";
    private int at;
    private int end;

    void set(String text, int from, int to) {
      this.text = text;
      this.at = from;
      this.end = to;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
      if (at == end) {
        return -1;
      }
      int read = Math.min(length, end - at);
      text.getChars(at, at + read, buffer, offset);
      at += read;
      return read;
    }

    @Override
    public void close() {}
  }
}
