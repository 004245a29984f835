package io.earshot.sample.script;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A scene played once, at a fixed time after the start: an outage, a campaign, a recall.
 *
 * @param title what happens, for the people who edit the script
 * @param begins delay after the start ({@code 4m}), never null
 * @param posts what is said; {@code after} counts from the beginning of the act
 */
public record Act(String title, String begins, List<ScriptedPost> posts) {
  public Act {
    requireNonNull(begins, "begins is null");
    posts = posts == null ? List.of() : List.copyOf(posts);
  }
}
