package io.earshot.search;

import java.util.List;

/**
 * Some of the mentions of a {@link MentionIndex#scan}.
 *
 * @param mentions oldest first
 * @param next token of the next batch, or null after the last; still good after a restart
 */
public record ScanBatch(List<Mention> mentions, String next) {
  public ScanBatch {
    mentions = List.copyOf(mentions);
  }
}
