package io.earshot.sample.receivers;

import static java.util.Objects.requireNonNull;

/**
 * What a receiver took.
 *
 * @param id what it is known by: the same when it comes again; never null
 * @param summary what it is about, on one line; never null
 * @param text all of it, as it came; never null
 */
public record Received(String id, String summary, String text) {
  public Received {
    requireNonNull(id, "id is null");
    requireNonNull(summary, "summary is null");
    requireNonNull(text, "text is null");
  }
}
