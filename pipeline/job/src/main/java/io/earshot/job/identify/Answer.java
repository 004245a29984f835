package io.earshot.job.identify;

import static java.util.Objects.requireNonNull;

import io.earshot.insight.identity.Match;
import java.util.List;

/**
 * Whom an author met on a blocking key; takes the place of what was said of that key before.
 *
 * @param author id of the author, never null
 * @param key never null
 * @param version of what the author said there
 * @param matches never null
 */
public record Answer(String author, String key, long version, List<Match> matches) {
  public Answer {
    requireNonNull(author, "author is null");
    requireNonNull(key, "key is null");
    matches = matches == null ? List.of() : List.copyOf(matches);
  }
}
