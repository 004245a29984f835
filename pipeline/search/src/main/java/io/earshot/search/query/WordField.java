package io.earshot.search.query;

import io.earshot.search.QueryException;
import io.earshot.search.text.Folding;
import io.earshot.search.text.Tokeniser;
import io.earshot.search.text.Tokens;
import java.util.regex.Pattern;

/**
 * A field of words.
 *
 * @param mark what every word of it starts with
 */
record WordField(TextField field, String mark) implements Field {
  private static final Pattern OPEN_WORD = Pattern.compile("[#@]?[\\p{L}\\p{N}\\p{M}_.@*-]+");
  private static final int MIN_LETTERS = 2;
  private static final int MAX_STARS = 4;

  @Override
  public MentionQuery read(QueryText text) throws QueryException {
    int start = text.at();
    if (text.isAtQuote()) {
      MentionQuery words = words(text, start, text.takeQuoted());
      if (text.isAt("*")) {
        throw text.error("* goes with one word, not with a phrase: remove it");
      }
      return words;
    }
    String word = text.takeWord();
    if (word.startsWith("~")) {
      throw text.error(
          start,
          "~ asks for posts by their meaning, which a whole search can and no part of a query:"
              + " remove it, or quote the word");
    }
    if (word.equals("*") && mark.isEmpty() && field == TextField.ANY) {
      return new MentionQuery.Everything();
    }
    return word.indexOf('*') < 0 ? words(text, start, word) : open(text, start, word);
  }

  /** Whether it reads words as they come. */
  boolean isPlain() {
    return mark.isEmpty();
  }

  private MentionQuery words(QueryText text, int start, String written) throws QueryException {
    String words = marked(written);
    requireTokens(text, start, words, written);
    return new MentionQuery.Words(field, words);
  }

  static void requireTokens(QueryText text, int start, String words, String written)
      throws QueryException {
    if (tokens(words).size() == 0) {
      String shown = written.isEmpty() ? "\"\"" : written;
      throw text.error(
          start, "there is nothing to search for in " + shown + ": write a word or remove it");
    }
  }

  private MentionQuery open(QueryText text, int start, String written) throws QueryException {
    String word = marked(written);
    String first = word.substring(0, word.indexOf('*'));
    Tokens tokens = tokens(first);
    if (first.codePoints().filter(Character::isLetterOrDigit).count() < MIN_LETTERS
        && tokens.size() < MIN_LETTERS) {
      throw text.error(
          start, "* needs the first " + MIN_LETTERS + " letters of a word before it, like acme*");
    }
    if (tokens.size() > 1 && isUnspaced(tokens) && word.indexOf('*') == word.length() - 1) {
      return new MentionQuery.Words(field, first);
    }
    requireSimple(text, start, word);
    if (tokens.size() > 1 || !OPEN_WORD.matcher(word).matches()) {
      throw text.error(
          start,
          "* goes with one word of letters and digits: write the words apart, like foo bar*");
    }
    return new MentionQuery.Wildcard(field, Folding.fold(word).replaceAll("\\*+", "*"));
  }

  private static void requireSimple(QueryText text, int start, String word) throws QueryException {
    if (word.length() > Tokens.MAX_LENGTH) {
      throw text.error(start, "a word has " + Tokens.MAX_LENGTH + " letters at most: shorten it");
    }
    if (word.chars().filter(c -> c == '*').count() > MAX_STARS) {
      throw text.error(start, "a word can have " + MAX_STARS + " * at most: leave some out");
    }
  }

  /** Letters of scripts without spaces are found wherever they stand: their star asks nothing. */
  private static boolean isUnspaced(Tokens tokens) {
    return tokens.start(tokens.size() - 1) + 1 == tokens.end(tokens.size() - 1)
        && tokens.end(tokens.size() - 2) == tokens.start(tokens.size() - 1);
  }

  private String marked(String written) {
    return written.startsWith(mark) ? written : mark + written;
  }

  private static Tokens tokens(String text) {
    return new Tokeniser().tokenise(text);
  }
}
