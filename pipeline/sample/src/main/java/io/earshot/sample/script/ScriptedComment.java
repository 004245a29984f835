package io.earshot.sample.script;

import static java.util.Objects.requireNonNull;

/**
 * An answer written by hand.
 *
 * @param by key of the author, never null
 * @param after delay after the post ({@code 3h}), never null
 * @param answers which comment of the same post it answers, counted from 1; 0 answers the post
 * @param language ISO 639 code if it is not the post's
 * @param text never null
 * @param edit what the author changed later, null if nothing
 * @param removed delay after the comment at which it was taken down, or after the start ({@code
 *     start+18m}); null if never
 */
public record ScriptedComment(
    String by,
    String after,
    int answers,
    String language,
    String text,
    ScriptedEdit edit,
    String removed) {
  public ScriptedComment {
    requireNonNull(by, "by is null");
    requireNonNull(after, "after is null");
    requireNonNull(text, "text is null");
  }
}
