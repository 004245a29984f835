package io.earshot.console.pages;

import io.earshot.console.query.QueryString;
import io.earshot.store.Replay;
import io.earshot.store.Replay.Progress;
import io.earshot.store.Replay.State;
import java.util.Optional;

/**
 * How far the job has looked through what is indexed: for a tracker that is new or has changed, or
 * to analyse posts anew.
 *
 * @param address where this is told anew, while it goes on; else null
 * @param text in a sentence; null if nobody asked for it
 * @param percent of the posts, 0 to 100; null unless it goes on
 */
public record HistoryView(String address, String text, Integer percent) {
  static HistoryView ofTracker(String name, Optional<Replay> newest) {
    return of("/brand-history?name=" + QueryString.encode(name), newest);
  }

  /**
   * @param address where it is told
   */
  static HistoryView of(String address, Optional<Replay> newest) {
    Optional<Replay> open = newest.filter(replay -> replay.state() == State.OPEN);
    return new HistoryView(
        open.isPresent() ? address : null,
        newest.map(HistoryView::text).orElse(null),
        open.map(replay -> percent(replay.progress())).orElse(null));
  }

  private static Integer percent(Progress progress) {
    boolean known = progress.total() != null && progress.total() > 0;
    return known ? (int) Math.min(100, progress.done() * 100 / progress.total()) : null;
  }

  private static String text(Replay replay) {
    Progress progress = replay.progress();
    return switch (replay.state()) {
      case OPEN -> "Looking through what is indexed: " + far(progress) + stuck(progress);
      case DONE -> Words.count(progress.done(), "older post", "older posts") + " looked through.";
      case CANCELLED -> "Older posts were not looked through to the end.";
    };
  }

  private static String far(Progress progress) {
    return progress.total() == null
        ? "soon"
        : "%s of %s".formatted(Words.number(progress.done()), Words.number(progress.total()));
  }

  private static String stuck(Progress progress) {
    return progress.message() == null ? "" : ". It does not go on now: " + progress.message();
  }
}
