package io.earshot.job.source;

import static java.util.Objects.requireNonNull;

import io.earshot.connectors.PostChange;
import io.earshot.connectors.TimeRange;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What makes a split one that reads what lies back.
 *
 * @param id of the store's {@code Backfill}
 * @param range what is to be read, never null
 * @param oldest publication of the oldest post read, or null
 * @param finished whether all is read; it is reported once a checkpoint holds this
 */
public record Backfilling(long id, TimeRange range, Instant oldest, boolean finished) {
  public Backfilling {
    requireNonNull(range, "range is null");
  }

  /** After a page. */
  Backfilling read(Stream<PostChange> changes, boolean more) {
    Instant oldestNow =
        Stream.concat(Stream.of(this.oldest == null ? Instant.MAX : oldest), published(changes))
            .min(Comparator.naturalOrder())
            .filter(instant -> instant.isBefore(Instant.MAX))
            .orElse(null);
    return new Backfilling(id, range, oldestNow, !more);
  }

  private static Stream<Instant> published(Stream<PostChange> changes) {
    return changes
        .map(PostChange::post)
        .filter(Objects::nonNull)
        .map(post -> post.published())
        .filter(Objects::nonNull);
  }
}
