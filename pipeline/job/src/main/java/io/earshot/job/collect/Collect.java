package io.earshot.job.collect;

import io.earshot.connectors.Post;
import io.earshot.connectors.PostChange;
import java.time.Instant;
import java.util.Objects;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Stamps {@code observed}, once: a change that comes with a stamp keeps it. A post cannot have been
 * published after it was observed, whatever its date says (design rule 9).
 */
public final class Collect extends ProcessFunction<PostChange, PostChange> {
  private static final long serialVersionUID = 1L;
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

  @Override
  public void processElement(PostChange change, Context context, Collector<PostChange> out) {
    Instant observed =
        change.observed() == null
            ? Instant.ofEpochMilli(context.timerService().currentProcessingTime())
            : change.observed();
    out.collect(stamped(change, observed));
  }

  private static PostChange stamped(PostChange change, Instant observed) {
    return new PostChange(
        change.action(),
        change.id(),
        change.source(),
        observed,
        change.keepDays(),
        change.post() == null ? null : dated(change.post(), observed));
  }

  private static Post dated(Post post, Instant observed) {
    Instant published = believable(post.published(), observed);
    Instant updated = believable(post.updated(), observed);
    if (Objects.equals(published, post.published()) && Objects.equals(updated, post.updated())) {
      return post;
    }
    return new Post(
        post.id(),
        post.source(),
        post.network(),
        post.site(),
        post.kind(),
        post.url(),
        post.title(),
        post.text(),
        post.language(),
        published,
        updated,
        post.author(),
        post.conversation(),
        post.inReplyTo(),
        post.copyKey(),
        post.links(),
        post.tags(),
        post.engagement());
  }

  private static Instant believable(Instant said, Instant observed) {
    if (said == null || said.isBefore(EARLIEST)) {
      return null;
    }
    return said.isAfter(observed) ? observed : said;
  }
}
