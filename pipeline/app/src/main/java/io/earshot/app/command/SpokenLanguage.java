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
  private static final int LONG = 80;

  private SpokenLanguage() {}

  /** ISO 639 code, or null when it is neither declared nor told from the text. */
  static String of(Post post) {
    String text = text(post);
    Language identified = Identifier.IT.identify(text);
    boolean sure = identified.confidence() >= SURE && text.length() >= LONG;
    if (post.language() != null && !sure) {
      return post.language();
    }
    return identified.equals(Language.UNDETERMINED) ? null : identified.code();
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
