package io.earshot.search.lucene;

import java.io.IOException;

/** The session was given up after a failure to write; the next one reads what was committed. */
final class BrokenSessionException extends IOException {
  private static final long serialVersionUID = 1L;

  BrokenSessionException(Exception cause) {
    super("the index is being opened anew after a failure: try again", cause);
  }
}
