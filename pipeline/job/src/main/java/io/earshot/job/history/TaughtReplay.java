package io.earshot.job.history;

import io.earshot.search.query.KeywordField;
import io.earshot.search.query.MentionQuery;
import io.earshot.search.query.QueryPrinter;
import io.earshot.store.Calibration;
import io.earshot.store.CorrectionRow;
import io.earshot.store.Decision;
import io.earshot.store.Replay;
import io.earshot.store.Replays;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Applies to history what people say otherwise than the engine. */
final class TaughtReplay {
  /** Posts in a query, which takes few more. */
  static final int MOST = 200;

  /** UTF-16 units of their ids, likewise. */
  private static final int LONGEST = 10_000;

  private static final String CORRECTIONS = "corrections ";

  private TaughtReplay() {}

  static boolean isOfCorrections(Replay replay) {
    return replay.subject().startsWith(CORRECTIONS);
  }

  /** Has posts looked at again that were corrected, or are not corrected any more. */
  static void ask(Replays replays, List<CorrectionRow> changed, Instant now) {
    List<CorrectionRow> some = new ArrayList<>();
    int length = 0;
    for (CorrectionRow row : changed) {
      some.add(row);
      length += row.correction().post().length();
      if (some.size() == MOST || length >= LONGEST) {
        askFor(some, replays, now);
        some.clear();
        length = 0;
      }
    }
    if (!some.isEmpty()) {
      askFor(some, replays, now);
    }
  }

  private static void askFor(List<CorrectionRow> some, Replays replays, Instant now) {
    long last = some.get(some.size() - 1).revision();
    replays.ask(CORRECTIONS + last, QueryPrinter.print(posts(some)), now);
  }

  private static MentionQuery posts(List<CorrectionRow> some) {
    List<MentionQuery> posts =
        some.stream().map(row -> value(KeywordField.ID, row.correction().post())).toList();
    return posts.size() == 1 ? posts.get(0) : new MentionQuery.Or(posts);
  }

  /** Has the posts of a tracker looked at again whose calibration has changed. */
  static void ask(Replays replays, Decision<Calibration> changed, Instant now) {
    String tracker = changed.value().tracker();
    replays.ask(
        "calibration " + tracker, QueryPrinter.print(value(KeywordField.TRACKER, tracker)), now);
  }

  private static MentionQuery value(KeywordField field, String value) {
    return new MentionQuery.Value(field, value, false);
  }
}
