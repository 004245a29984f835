package io.earshot.sample.script;

import java.util.List;

/**
 * A post somebody wrote by hand into a script, with the conversation below it.
 *
 * @param day days before the start, negative ({@code -12.5}); the hour is found by {@link Rhythm}.
 *     Null when {@code after} is given
 * @param after delay after the start ({@code 25m}), or after the act began; null when {@code day}
 *     is given
 * @param where the site, in an act; null in the site's own file
 * @param by key of the author; null means the site's own
 * @param title null for notes and comments
 * @param language ISO 639 code if it is not the site's
 * @param about what it is about, in the tags of the site; comments of the stream find it by them
 * @param text paragraphs separated by a blank line; {@code [label](site/slug)} is a link
 * @param edit what the author changed later, null if nothing
 * @param removed delay after the post was published ({@code 3d}) at which it was taken down, or
 *     null
 * @param comments the answers, oldest first
 */
public record ScriptedPost(
    Double day,
    String after,
    String where,
    String by,
    String title,
    String language,
    List<String> about,
    String text,
    ScriptedEdit edit,
    String removed,
    List<ScriptedComment> comments) {
  public ScriptedPost {
    if ((day == null) == (after == null)) {
      throw new IllegalArgumentException(
          "a scripted post needs either 'day' or 'after': " + (title == null ? text : title));
    }
    about = about == null ? List.of() : List.copyOf(about);
    comments = comments == null ? List.of() : List.copyOf(comments);
  }
}
