package io.earshot.nlp.sentence;

/**
 * A stretch of a text.
 *
 * @param start offset of its first UTF-16 unit
 * @param end offset after its last UTF-16 unit
 */
public record Span(int start, int end) {
  /** What stands there. */
  public String of(String text) {
    return text.substring(start, end);
  }

  public int length() {
    return end - start;
  }
}
