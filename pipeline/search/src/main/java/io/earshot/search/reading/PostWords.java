package io.earshot.search.reading;

import io.earshot.search.Mention;
import io.earshot.search.document.MentionDocument;
import io.earshot.search.query.KeywordField;
import io.earshot.search.query.TextField;
import io.earshot.search.text.Tokeniser;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** A post made ready to be asked many queries. Used by one thread. */
public final class PostWords {
  private final MentionDocument document;
  private final TokenIndex title;
  private final TokenIndex text;
  private final Map<KeywordField, Set<String>> terms = new EnumMap<>(KeywordField.class);

  private PostWords(MentionDocument document) {
    this.document = document;
    this.title = new TokenIndex(document.title());
    this.text = new TokenIndex(document.text());
  }

  /**
   * Reads a mention with all the parts it has.
   *
   * @throws IllegalArgumentException if it cannot be indexed; the message says why
   */
  public static PostWords of(Mention mention) {
    return new PostWords(MentionDocument.of(mention, new Tokeniser()));
  }

  /** The words of the title. */
  public TokenIndex title() {
    return title;
  }

  /** The words of the text. */
  public TokenIndex text() {
    return text;
  }

  /** The terms of a field. */
  public Set<String> terms(KeywordField field) {
    return terms.computeIfAbsent(field, document::terms);
  }

  /** {@link Mention#published} in milliseconds since 1970. */
  long published() {
    return document.published();
  }

  boolean has(TextField field, Sought sought) {
    return field.inTitle() && sought.isIn(title) || field.inText() && sought.isIn(text);
  }
}
