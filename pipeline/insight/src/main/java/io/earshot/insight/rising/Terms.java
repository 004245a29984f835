package io.earshot.insight.rising;

import io.earshot.connectors.Post;
import io.earshot.search.text.Tokeniser;
import io.earshot.search.text.Tokens;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What of a post may begin to rise: its hashtags, its words that say something, and phrases of two
 * or three words within a sentence that neither begin nor end with a word that says nothing;
 * folded.
 */
public final class Terms {
  private static final int LONGEST_PHRASE = 3;
  private static final int LEAST_LETTERS = 4;

  /** Words of a post that are read: what it is about is said early. */
  private static final int MOST_WORDS = 120;

  private static final Pattern VERSION = Pattern.compile("\\d{1,4}(\\.\\d{1,4}){1,3}");

  private final Tokeniser tokeniser = new Tokeniser();
  private final CommonWords common = CommonWords.load();

  /** The terms of a post, each once. */
  public Set<String> of(Post post) {
    Set<String> terms = new LinkedHashSet<>();
    add(post.title(), terms);
    add(post.text(), terms);
    return terms;
  }

  private void add(String text, Set<String> terms) {
    if (text == null) {
      return;
    }
    Tokens tokens = tokeniser.tokenise(text);
    for (int first = 0; first < Math.min(tokens.size(), MOST_WORDS); first++) {
      if (tokens.token(first).startsWith("#")) {
        terms.add(tokens.token(first));
      } else if (says(tokens.token(first))) {
        addPhrases(text, tokens, first, terms);
      }
    }
  }

  private void addPhrases(String text, Tokens tokens, int first, Set<String> terms) {
    String phrase = tokens.token(first);
    if (phrase.length() >= LEAST_LETTERS || isVersion(phrase)) {
      terms.add(phrase);
    }
    int end = Math.min(tokens.size(), first + LONGEST_PHRASE);
    for (int next = first + 1; next < end && isJoined(text, tokens, next); next++) {
      phrase += " " + tokens.token(next);
      if (says(tokens.token(next))) {
        terms.add(phrase);
      }
    }
  }

  /** Whether nothing but a blank stands before a word. */
  private static boolean isJoined(String text, Tokens tokens, int position) {
    int before = tokens.end(position - 1);
    return tokens.start(position) == before + 1
        && Character.isSpaceChar(text.charAt(before))
        && isWord(tokens.token(position));
  }

  private boolean says(String word) {
    return isWord(word) && word.length() > 2 && !common.contains(word);
  }

  /** Letters, as no handle, address, emoji or single character of Chinese is; or a version. */
  private static boolean isWord(String token) {
    return token.codePoints().allMatch(Character::isLetter) || isVersion(token);
  }

  /** Of all numbers only this one names something: an update that went wrong. */
  private static boolean isVersion(String token) {
    return VERSION.matcher(token).matches();
  }
}
