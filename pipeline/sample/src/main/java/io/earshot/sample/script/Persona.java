package io.earshot.sample.script;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;

/**
 * Somebody who writes on the sample web, in one place or in several.
 *
 * @param name as shown, never null
 * @param handle without {@code @}, unique, never null
 * @param site the blog that is theirs; null for most people
 * @param speaks ISO 639 codes, the mother tongue first
 * @param crowd whether the endless stream may put words into their mouth; the main characters only
 *     say what is written for them
 * @param about what to know about them; shown on their profile, null if nothing
 * @param contact e-mail address that their profile names, null if none
 * @param mastodon name of the server on which they have an account that their profile on Bluesky
 *     names, and which names that; null for most people
 */
public record Persona(
    String name,
    String handle,
    String site,
    List<String> speaks,
    boolean crowd,
    String about,
    String contact,
    String mastodon) {
  public Persona {
    requireNonNull(name, "name is null");
    requireNonNull(handle, "handle is null");
    speaks = speaks == null ? List.of() : List.copyOf(speaks);
  }

  /** What stands on their profile: paragraphs. */
  public List<String> profile() {
    return Stream.of(about, contact).filter(line -> line != null).toList();
  }
}
