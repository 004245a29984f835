package io.earshot.app.config;

import io.earshot.connectors.SourceKind;
import java.time.Duration;
import java.util.List;

/**
 * What a stanza keeps: {@code keep: 90d}, {@code forever}, {@code matched} or {@code all}, or a
 * time and one of the last two.
 *
 * @param days how long; 0 is for ever
 * @param matchedOnly whether only posts that a standing query matches
 */
record Keep(int days, boolean matchedOnly) {
  private static final int DEFAULT_DAYS = 730;
  private static final String FOREVER = "forever";
  private static final String MATCHED = "matched";
  private static final String ALL = "all";

  static Keep of(Section section, SourceKind kind) {
    int days = DEFAULT_DAYS;
    boolean matched = kind.isFirehose();
    String text = section.text("keep", "");
    for (String word : List.of(text.strip().split("[,\\s]+"))) {
      Duration time = Durations.parse(word);
      if (word.equals(MATCHED) || word.equals(ALL)) {
        matched = word.equals(MATCHED);
      } else if (word.equals(FOREVER)) {
        days = 0;
      } else if (time != null && time.toDays() > 0) {
        days = (int) time.toDays();
      } else if (!word.isEmpty()) {
        section.wrong(
            "keep", text, "a time such as 90d, at least 1d, or forever, or matched or all");
      }
    }
    return new Keep(days, matched);
  }
}
