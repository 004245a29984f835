package io.earshot.search.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Makes spellings equal that a searcher does not tell apart: case (full case folding), width and
 * other compatibility forms (NFKC_Casefold, Unicode Standard chapter 3.13), and accents. Marks that
 * are letters to their readers (Indic vowels, Japanese voicing) stay.
 */
public final class Folding {
  private static final Normalizer2 CASE = Normalizer2.getNFKCCasefoldInstance();
  private static final Normalizer2 COMPOSE = Normalizer2.getNFCInstance();
  private static final Normalizer2 DECOMPOSE = Normalizer2.getNFDInstance();

  /** Latin, Greek, Cyrillic, Hebrew and Arabic marks, and what stretches an Arabic word. */
  private static final UnicodeSet ACCENTS =
      new UnicodeSet(
              "[[\\u0300-\\u036F][\\u1AB0-\\u1AFF][\\u1DC0-\\u1DFF]\\u0640"
                  + "[[:Mn:]&[[:Script=Hebrew:][:Script=Arabic:]]][\\u064B-\\u065F]\\u0670]")
          .freeze();

  /** What each code unit folds to, filled as they are met; racing threads store the same. */
  private static final String[] FOLDED = new String[Character.MAX_VALUE + 1];

  private Folding() {}

  /** The folded form of a text, its words separated by one space. */
  public static String fold(String text) {
    String stripped = text.strip();
    TokenText out = new TokenText(stripped.length());
    int start = 0;
    for (int end = 0; end <= stripped.length(); end++) {
      if (end == stripped.length() || isSpace(stripped.charAt(end))) {
        appendWord(stripped, start, end, out);
        start = end + 1;
      }
    }
    return out.toString();
  }

  private static void appendWord(String text, int start, int end, TokenText out) {
    if (start < end) {
      if (out.length() > 0) {
        out.append(' ');
      }
      append(text, start, end, out);
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  /** Appends the folded form of a stretch of text; nothing when nothing visible is in it. */
  static void append(String text, int start, int end, TokenText out) {
    int from = out.length();
    int i = out.appendPlain(text, start, end);
    if (i == end) {
      return;
    }
    while (i < end) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c) && i + 1 < end) {
        out.append(fold(text.codePointAt(i)));
        i += Character.charCount(text.codePointAt(i));
      } else {
        out.append(folded(c));
        i++;
      }
      i = out.appendPlain(text, i, end);
    }
    compose(out, from);
  }

  /** Appends an emoji, without the selector that asks for colour. */
  static void appendEmoji(String text, int start, int end, TokenText out) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c != '\uFE0E' && c != '\uFE0F') {
        out.append(c);
      }
    }
  }

  private static String folded(char c) {
    String known = FOLDED[c];
    if (known == null) {
      known = fold(c);
      FOLDED[c] = known;
    }
    return known;
  }

  /** Half-width voicing marks and single jamo join the letter before them. */
  private static void compose(TokenText out, int from) {
    String folded = out.subSequence(from, out.length());
    if (!COMPOSE.isNormalized(folded)) {
      out.setLength(from);
      out.append(COMPOSE.normalize(folded));
    }
  }

  private static String fold(int codePoint) {
    String folded = DECOMPOSE.normalize(CASE.normalize(Character.toString(codePoint)));
    StringBuilder kept = new StringBuilder();
    folded.codePoints().filter(Folding::isKept).forEach(kept::appendCodePoint);
    return COMPOSE.normalize(plainLatin(kept));
  }

  private static boolean isKept(int codePoint) {
    return !ACCENTS.contains(codePoint)
        && !Character.isWhitespace(codePoint)
        && !UCharacter.isUWhiteSpace(codePoint);
  }

  /** Letters with a stroke, ligatures: what decomposition leaves. */
  private static String plainLatin(CharSequence text) {
    char[] in = text.toString().toCharArray();
    char[] out = new char[in.length * 4];
    return new String(out, 0, ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, in.length));
  }
}
