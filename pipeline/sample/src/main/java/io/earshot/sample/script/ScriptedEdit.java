package io.earshot.sample.script;

import static java.util.Objects.requireNonNull;

/**
 * A change of heart written by hand.
 *
 * @param after delay after the first publication ({@code 5h}), or after the start ({@code
 *     start+8m}), never null
 * @param add a paragraph set under the text, never null
 */
public record ScriptedEdit(String after, String add) {
  public ScriptedEdit {
    requireNonNull(after, "after is null");
    requireNonNull(add, "add is null");
  }
}
