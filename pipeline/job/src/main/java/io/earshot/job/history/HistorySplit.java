package io.earshot.job.history;

import static java.util.Objects.requireNonNull;

import io.earshot.store.Replay;
import org.apache.flink.api.connector.source.SourceSplit;

/**
 * A replay, and how far it has come.
 *
 * @param id of the {@link Replay}
 * @param query which posts, never null
 * @param cursor where the next batch of posts starts; null at the beginning
 * @param done posts emitted before the cursor
 * @param ended whether there is nothing after the cursor
 */
public record HistorySplit(long id, String query, String cursor, long done, boolean ended)
    implements SourceSplit {
  public HistorySplit {
    requireNonNull(query, "query is null");
  }

  static HistorySplit of(Replay replay) {
    return new HistorySplit(replay.id(), replay.query(), null, 0, false);
  }

  /**
   * The same after some posts more.
   *
   * @param next cursor of what comes then, or null if that was all
   */
  HistorySplit after(int posts, String next) {
    return new HistorySplit(id, query, next, done + posts, next == null);
  }

  @Override
  public String splitId() {
    return Long.toString(id);
  }
}
