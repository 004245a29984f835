package io.earshot.insight.erasure;

import java.util.List;

/** Several people are known by what was said; the message names what tells them apart. */
public final class AmbiguousPersonException extends Exception {
  private static final long serialVersionUID = 1L;

  AmbiguousPersonException(List<String> accounts) {
    super(
        "Several accounts have this handle. Name the one that is meant by its id: "
            + String.join(", ", accounts));
  }
}
