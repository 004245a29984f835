package io.earshot.search.query;

/** Where words are looked for. */
public enum TextField {
  /**
   * In the title and in the text, each by itself: a phrase does not reach from one to the other.
   */
  ANY(""),
  TITLE("title:"),
  TEXT("text:");

  private final String prefix;

  TextField(String prefix) {
    this.prefix = prefix;
  }

  /** How the field is written before a word. */
  public String prefix() {
    return prefix;
  }

  /** Whether the title is searched. */
  public boolean inTitle() {
    return this != TEXT;
  }

  /** Whether the text is searched. */
  public boolean inText() {
    return this != TITLE;
  }
}
