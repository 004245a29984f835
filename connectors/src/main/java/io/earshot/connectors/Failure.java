package io.earshot.connectors;

import static java.util.Objects.requireNonNull;

/**
 * One item (or a whole read) that could not be made into a post. It is counted and kept as a dead
 * letter; it never stops the read.
 *
 * @param place where it is: URL or file, with the entry's number, id or line where known; never
 *     null
 * @param reason what is wrong and, where there is one, the remedy; never null
 * @param item the start of the offending item, at most 2,000 characters, or null
 */
public record Failure(String place, String reason, String item) {
  public Failure {
    requireNonNull(place, "place is null");
    requireNonNull(reason, "reason is null");
  }
}
