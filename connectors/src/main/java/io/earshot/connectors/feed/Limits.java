package io.earshot.connectors.feed;

import io.earshot.connectors.http.FetchRequest;

/** What is read of one feed at most (design rule 14). What is over it is left out and reported. */
final class Limits {
  /** Bytes of a document. */
  static final int BYTES = (int) FetchRequest.FEED_BYTES;

  /** Entries of a document. */
  static final int ENTRIES = 10_000;

  /** Characters of a title. */
  static final int TITLE = 1_000;

  /** Characters of a body, markup included. */
  static final int MARKUP = 1_000_000;

  /** Characters of a body as plain text. */
  static final int TEXT = 200_000;

  /** Characters of a name, a guid, a tag, an address. */
  static final int FIELD = 2_000;

  /** Links, tags and enclosures of an entry, each. */
  static final int LISTED = 200;

  private Limits() {}
}
