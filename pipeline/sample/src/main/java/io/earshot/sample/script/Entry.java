package io.earshot.sample.script;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * A post or an answer, and its whole life: when it appears, changes and goes.
 *
 * @param site where it stands, never null
 * @param number unique on its site
 * @param path permalink from the site's root, unique on its site, never null
 * @param author never null
 * @param title null for notes and answers
 * @param text as first published, never null
 * @param language ISO 639 code, never null
 * @param about tags
 * @param published in whole seconds, as feeds tell it; never null
 * @param edit null if it is never changed
 * @param removed when it is taken down; null if never
 * @param answers what it replies to; null for what starts a conversation
 */
public record Entry(
    Site site,
    long number,
    String path,
    Persona author,
    String title,
    String text,
    String language,
    List<String> about,
    Instant published,
    Edit edit,
    Instant removed,
    Entry answers) {

  /**
   * A change made once.
   *
   * @param at when
   * @param add paragraph set under the text
   */
  public record Edit(Instant at, String add) {}

  public Entry {
    requireNonNull(site, "site is null");
    requireNonNull(path, "path is null");
    requireNonNull(author, "author is null");
    requireNonNull(text, "text is null");
    requireNonNull(language, "language is null");
    requireNonNull(published, "published is null");
    about = about == null ? List.of() : List.copyOf(about);
  }

  /** Its place in the order in which posts appear on its site, and its id where ids tell that. */
  public long serial() {
    return Serial.of(published, number);
  }

  /** The post that started the conversation; this one if it did. */
  public Entry opener() {
    return answers == null ? this : answers.opener();
  }

  public boolean isAnswer() {
    return answers != null;
  }

  /** Whether it can be read at that moment; an answer goes with the post it stands under. */
  public boolean stands(Instant now) {
    return !published.isAfter(now) && !gone(now);
  }

  /** Whether it was there and has been taken down. */
  public boolean gone(Instant now) {
    Instant end = end();
    return end != null && !end.isAfter(now);
  }

  /** When it is taken down, itself or with what it answers, whichever is first; null if never. */
  public Instant end() {
    Instant above = answers == null ? null : answers.end();
    return removed == null || (above != null && above.isBefore(removed)) ? above : removed;
  }

  public boolean edited(Instant now) {
    return edit != null && !edit.at().isAfter(now);
  }

  /** The text as it reads at that moment. */
  public String text(Instant now) {
    return edited(now) ? text + "\n\n" + edit.add() : text;
  }

  /** When its author last touched it. */
  public Instant updated(Instant now) {
    return edited(now) ? edit.at() : published;
  }
}
