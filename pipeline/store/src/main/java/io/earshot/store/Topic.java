package io.earshot.store;

import java.util.List;

/**
 * Something that posts may be about, as a team sees it. A post has it if it means the like of what
 * is said here, or matches the query.
 *
 * @param name what it is known by for good: 1 to {@value Sources#MAX_NAME} characters, stripped
 * @param description what it is, in a sentence or two of English; may be null
 * @param examples what people write about it, as they write it, in English; never null
 * @param query in the query language: whose posts have it, whatever they mean; may be null
 */
public record Topic(String name, String description, List<String> examples, String query) {
  /** The most that one topic may hold. */
  public static final int MOST_EXAMPLES = 50;

  /**
   * @throws IllegalArgumentException if the name is none, or there are too many examples
   */
  public Topic {
    name = Names.checked("topic", name);
    description = present(description);
    examples =
        examples == null
            ? List.of()
            : examples.stream().map(String::strip).filter(e -> !e.isEmpty()).distinct().toList();
    query = present(query);
    if (examples.size() > MOST_EXAMPLES) {
      throw new IllegalArgumentException(
          "a topic has at most %d examples, not %d".formatted(MOST_EXAMPLES, examples.size()));
    }
  }

  private static String present(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
