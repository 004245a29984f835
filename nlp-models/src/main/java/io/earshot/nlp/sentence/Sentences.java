package io.earshot.nlp.sentence;

import static java.util.Objects.requireNonNull;

import io.earshot.nlp.text.Letters;
import io.earshot.nlp.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Splits a text into sentences. Fast, in one pass; not thread-safe, one per text. */
public final class Sentences {
  /** Tokens; a longer sentence is cut, so that hostile texts have no endless ones. */
  private static final int LONGEST = 200;

  private static final String ENDS = ".!?…。！？";

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "st", "vs", "etc", "inc", "ltd", "co", "corp", "jr",
          "sr", "nr", "approx", "eg", "ie", "feat", "ft", "dept", "est", "fig", "gen", "gov", "hon",
          "rev", "sgt", "capt", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept",
          "oct", "nov", "dec", "mt", "ave", "blvd", "rd", "min", "max", "tel", "ca", "cf");

  private final String text;
  private final Tokens tokens;
  private final List<Span> sentences = new ArrayList<>();
  private int start = -1;
  private int end;
  private int length;
  private boolean ended;
  private int lastWord = -1;
  private int lastWordEnd;

  private Sentences(String text) {
    this.text = text;
    this.tokens = new Tokens(text);
  }

  /** The sentences of a text in order; what is between them is white space. */
  public static List<Span> of(String text) {
    return new Sentences(requireNonNull(text, "text is null")).read();
  }

  private List<Span> read() {
    while (tokens.next()) {
      if (start >= 0 && begins()) {
        close();
      }
      take();
    }
    close();
    return sentences;
  }

  /** Whether the token is the first of another sentence. */
  private boolean begins() {
    return lineIsLeft() || length >= LONGEST || (ended && opens());
  }

  private boolean lineIsLeft() {
    for (int at = end; at < tokens.start(); at++) {
      if (text.charAt(at) == '\n') {
        return true;
      }
    }
    return false;
  }

  /** Tags, links, emoji and what closes a quotation go with the sentence that they follow. */
  private boolean opens() {
    return switch (tokens.kind()) {
      case WORD -> true;
      case HANDLE -> true;
      case TAG, LINK, SYMBOL -> false;
      case PUNCTUATION ->
          text.charAt(tokens.start()) == '"' || opening(text.charAt(tokens.start()));
    };
  }

  private static boolean opening(char character) {
    return Character.getType(character) == Character.INITIAL_QUOTE_PUNCTUATION
        || Character.getType(character) == Character.START_PUNCTUATION;
  }

  private void take() {
    start = start < 0 ? tokens.start() : start;
    length++;
    switch (tokens.kind()) {
      case WORD -> takeWord();
      case PUNCTUATION -> ended = ended ? !continues() : ends();
      case HANDLE -> ended = false;
      case TAG, LINK, SYMBOL -> {}
    }
    end = tokens.end();
  }

  private void takeWord() {
    ended = false;
    lastWord = tokens.start();
    lastWordEnd = tokens.end();
  }

  private boolean continues() {
    return text.charAt(tokens.start()) == ',';
  }

  private boolean ends() {
    int mark = tokens.start();
    char last = text.charAt(tokens.end() - 1);
    boolean isEnd = ENDS.indexOf(text.charAt(mark)) >= 0 || ENDS.indexOf(last) >= 0;
    return isEnd && gapFollows() && !(text.charAt(mark) == '.' && isAbbreviation(mark));
  }

  private boolean gapFollows() {
    int after = tokens.end();
    if (after == text.length()) {
      return true;
    }
    int next = text.codePointAt(after);
    return Character.isWhitespace(next)
        || Letters.symbol(next)
        || text.charAt(after - 1) > 0x2fff
        || (text.charAt(after - 1) != '.' && Letters.inWord(next));
  }

  /** A single dot after a short form or an initial. */
  private boolean isAbbreviation(int mark) {
    if (tokens.end() - mark > 1 || lastWord < 0 || lastWordEnd != mark) {
      return false;
    }
    String word = text.substring(lastWord, lastWordEnd);
    return isInitial(word)
        || (ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT)) && !lineEnds());
  }

  /** One letter, in capitals or after another dot: {@code A. Smith}, {@code e.g.}. */
  private boolean isInitial(String word) {
    boolean afterDot = lastWord > 0 && text.charAt(lastWord - 1) == '.';
    return word.length() == 1
        && (afterDot || Character.isUpperCase(word.charAt(0)))
        && !word.equals("I");
  }

  private boolean lineEnds() {
    return text.indexOf('\n', tokens.end()) == tokens.end() || tokens.end() == text.length();
  }

  private void close() {
    if (start >= 0) {
      sentences.add(new Span(start, end));
    }
    start = -1;
    length = 0;
    ended = false;
    lastWord = -1;
  }
}
