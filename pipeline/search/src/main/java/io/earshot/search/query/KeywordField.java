package io.earshot.search.query;

import io.earshot.search.text.Folding;
import java.util.Locale;

/** A field whose values are compared whole. */
public enum KeywordField {
  /** Id, handle or name of the author; case and accents do not matter. */
  AUTHOR,
  /** Name of the source, exactly. */
  SOURCE,
  /** Host the post lives on, or a domain above it. */
  SITE,
  /** The platform. */
  NETWORK,
  /** Language code, without region. */
  LANGUAGE,
  /** {@code negative}, {@code neutral} or {@code positive}. */
  SENTIMENT,
  /** What the post is: {@code post}, {@code comment}… */
  KIND,
  /** A category or hashtag, with or without {@code #}; case and accents do not matter. */
  TAG,
  /** An address the post points to, its host, or a domain above that. */
  LINK,
  /** Id of the post, exactly. */
  ID,
  /** Id of the post that started the conversation, exactly. */
  CONVERSATION,
  /** Id of the cluster of near-copies, exactly. */
  CLUSTER,
  /** Name of a tracker that the post matches; case and accents do not matter. */
  TRACKER,
  /** The same where none of the tracker's own accounts wrote the post. */
  EARNED,
  /** Id of the customer that the author is, exactly; or {@value #KNOWN}: of any customer. */
  CUSTOMER;

  /** What {@link #CUSTOMER} is for every post of a known customer. */
  public static final String KNOWN = "known";

  /** How the field is written in a query. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether its values are known only after a post was analysed, compared with others, matched. */
  public boolean isDerived() {
    return switch (this) {
      case LANGUAGE, SENTIMENT, CLUSTER, TRACKER, EARNED, CUSTOMER -> true;
      case AUTHOR, SOURCE, SITE, NETWORK, KIND, TAG, LINK, ID, CONVERSATION -> false;
    };
  }

  /** What of a value is compared. Idempotent; for a prefix of a value, a prefix of its key. */
  public String key(String value) {
    return switch (this) {
      case SOURCE, ID, CONVERSATION, CLUSTER, CUSTOMER -> value;
      case NETWORK, SENTIMENT, KIND, LANGUAGE -> value.strip().toLowerCase(Locale.ROOT);
      case AUTHOR -> Folding.fold(value.startsWith("@") ? value.substring(1) : value);
      case TAG -> Folding.fold(value.startsWith("#") ? value.substring(1) : value);
      case TRACKER, EARNED -> Folding.fold(value.strip());
      case SITE, LINK -> Addresses.key(value);
    };
  }
}
