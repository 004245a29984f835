package io.earshot.app.command;

import io.earshot.connectors.Post;
import io.earshot.nlp.Language;
import io.earshot.nlp.language.LanguageIdentifier;

/**
 * The language a post is in. What its text shows counts more than what its feed or page declares,
 * which is often no more than what the software was installed with; but a short text shows little.
 */
final class SpokenLanguage {
  private static final double SURE = 0.9;
  private static final int LONG = 60;
  private static final char FIRST_EAST_ASIAN = '\u2e80';

  private SpokenLanguage() {}

  /** ISO 639 code, or null when it is neither declared nor told from the text. */
  static String of(Post post) {
    String text = text(post);
    Language identified = Identifier.IT.identify(text);
    boolean sure = identified.confidence() >= SURE && weight(text) >= LONG;
    if (post.language() != null && !sure) {
      return post.language();
    }
    return identified.equals(Language.UNDETERMINED) ? null : identified.code();
  }

  /** Number of letters; an East Asian one counts three times, since it says about as much. */
  private static int weight(String text) {
    return text.chars()
        .map(c -> c >= FIRST_EAST_ASIAN ? 3 : Character.isAlphabetic(c) ? 1 : 0)
        .sum();
  }

  private static String text(Post post) {
    String title = post.title() == null ? "" : post.title();
    return post.text() == null ? title : title + "\n" + post.text();
  }

  /** Loaded with the first post. */
  private static final class Identifier {
    private static final LanguageIdentifier IT = LanguageIdentifier.load();
  }
}
