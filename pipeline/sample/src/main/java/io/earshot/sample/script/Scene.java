package io.earshot.sample.script;

import java.util.List;

/**
 * Something that keeps happening to people: the stream plays every scene once per round, in other
 * words each time, until the alternatives are used up.
 *
 * <p>A text is a list of segments, each a list of alternatives; within them {@code {a|b}} picks one
 * and {@code {city}} one of the words of that name.
 *
 * @param where names of the sites it may happen on; empty means where notes are written
 * @param on tags: the scene is an answer to a recent post of such a site about one of these, and
 *     left out while there is none; empty means that it starts a conversation
 * @param by keys of the people who may say it; empty means anybody of the crowd who speaks the
 *     language
 * @param about tags
 * @param title segments of the title; empty for notes and answers
 * @param say segments of the text
 * @param replies what others answer
 * @param edit paragraphs, one of which the author may add later
 */
public record Scene(
    List<String> where,
    List<String> on,
    List<String> by,
    List<String> about,
    List<List<String>> title,
    List<List<String>> say,
    List<Reply> replies,
    List<String> edit) {

  /**
   * An answer within a scene.
   *
   * @param by as in the scene
   * @param to 0 answers the opener, n the n-th reply
   * @param say segments of the text
   */
  public record Reply(List<String> by, int to, List<List<String>> say) {
    public Reply {
      by = by == null ? List.of() : List.copyOf(by);
      say = say == null ? List.of() : List.copyOf(say);
    }
  }

  boolean isAnswer() {
    return !on.isEmpty();
  }

  public Scene {
    where = where == null ? List.of() : List.copyOf(where);
    on = on == null ? List.of() : List.copyOf(on);
    by = by == null ? List.of() : List.copyOf(by);
    about = about == null ? List.of() : List.copyOf(about);
    title = title == null ? List.of() : List.copyOf(title);
    say = say == null ? List.of() : List.copyOf(say);
    replies = replies == null ? List.of() : List.copyOf(replies);
    edit = edit == null ? List.of() : List.copyOf(edit);
  }
}
