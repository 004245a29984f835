package io.earshot.console;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * How the whole of Earshot is, as its owner sees it; asked for with every page.
 *
 * @param ready whether posts are being read and can be searched
 * @param notices what a person should know, most pressing first
 */
public record Health(boolean ready, List<Notice> notices) {
  /** Nothing to tell. */
  public static final Health GOOD = new Health(true, List.of());

  /**
   * Something to tell, shown on top of every page.
   *
   * @param text one plain sentence with its remedy, such as "Intake stopped: the disk is full. Free
   *     some space and it goes on by itself."
   */
  public record Notice(Level level, String text) {
    public Notice {
      requireNonNull(level, "level is null");
      requireNonNull(text, "text is null");
    }
  }

  /** How pressing a notice is. */
  public enum Level {
    INFORMATION,
    WARNING,
    PROBLEM
  }

  public Health {
    notices = List.copyOf(notices);
  }
}
