package io.earshot.nlp;

import static java.util.Objects.requireNonNull;

/**
 * What a text names, and where.
 *
 * @param kind never null
 * @param text as the text writes it, never null
 * @param start offset of its first UTF-16 unit
 * @param end offset after its last UTF-16 unit
 * @param tracker name of the tracker that watches it, or null
 */
public record Entity(EntityKind kind, String text, int start, int end, String tracker) {
  public Entity {
    requireNonNull(kind, "kind is null");
    requireNonNull(text, "text is null");
  }

  /** A stretch of a text. */
  public static Entity of(EntityKind kind, String text, int start, int end) {
    return new Entity(kind, text.substring(start, end), start, end, null);
  }

  /** The same watched by a tracker. */
  public Entity watchedBy(String name) {
    return new Entity(kind, text, start, end, name);
  }

  /** Whether both share a character. */
  public boolean overlaps(Entity other) {
    return start < other.end && other.start < end;
  }
}
