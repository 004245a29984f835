package io.earshot.job.dedupe;

import io.earshot.connectors.Post;
import io.earshot.connectors.PostChange;
import io.earshot.job.record.MentionChange;
import io.earshot.job.removal.Forgets;
import io.earshot.search.IndexOperation;
import io.earshot.search.Mention;
import io.earshot.search.Patch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.State;
import org.apache.flink.api.common.state.StateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keyed by post id: lets a post pass once, then only its edits and its removal, each under a
 * revision that never goes back (design rules 2 and 3).
 *
 * <p>A post that several stanzas read passes as the first of them says it; of the others only what
 * they change later passes, so that two versions of one post do not take turns for ever.
 *
 * <p>State: one {@link Known} per post, freed when the stanza's {@code keep} has passed since the
 * post was published; for a removed post after {@link #AFTERLIFE} at the latest.
 */
public final class Dedupe extends KeyedProcessFunction<String, PostChange, MentionChange>
    implements Forgets<String> {
  /** How long the revision of a removed post is remembered. */
  static final Duration AFTERLIFE = Duration.ofDays(7);

  private static final long serialVersionUID = 1L;
  private transient ContentHash hash;
  private transient ValueState<Known> state;
  private transient Counter unchanged;
  private transient Counter expired;

  @Override
  public void open(OpenContext context) {
    hash = new ContentHash();
    state = getRuntimeContext().getState(known());
    MetricGroup metrics = getRuntimeContext().getMetricGroup();
    unchanged = metrics.counter("unchanged");
    expired = metrics.counter("expired");
  }

  @Override
  public void processElement(PostChange change, Context context, Collector<MentionChange> out)
      throws Exception {
    Known known = state.value();
    switch (change.action()) {
      case UPSERT -> upsert(change, known, context, out);
      case DELETE -> delete(known, context, out);
    }
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<MentionChange> out)
      throws Exception {
    Known known = state.value();
    if (known != null && known.forget() != null && known.forget().toEpochMilli() <= time) {
      state.clear();
    }
  }

  private static ValueStateDescriptor<Known> known() {
    return new ValueStateDescriptor<>("known", Known.class);
  }

  @Override
  public List<StateDescriptor<? extends State, ?>> remembered() {
    return List.of(known());
  }

  @Override
  public void forget(String id, Forgettable person) throws Exception {
    Known known = state.value();
    if (person.isAuthor(known.author()) || person.redaction().finds(id)) {
      state.clear();
    } else if (person.redaction().finds(known.conversation())) {
      state.update(known.in(person.redaction().hide(known.conversation())));
    }
  }

  private void upsert(PostChange change, Known known, Context context, Collector<MentionChange> out)
      throws Exception {
    Instant forget = endOfKeep(change);
    if (forget != null && !forget.isAfter(now(context))) {
      expired.inc();
    } else if (known == null || known.gone()) {
      Known before = known == null ? Known.unseen(change.observed()) : known;
      pass(change.post(), hash.of(change.post()), before, forget, context, out);
    } else {
      compare(change.post(), known, forget, context, out);
    }
  }

  private void compare(
      Post post, Known known, Instant forget, Context context, Collector<MentionChange> out)
      throws Exception {
    long content = hash.of(post);
    Long before = known.contents().get(post.source());
    if (before != null && before != content) {
      pass(post, content, known, forget, context, out);
      return;
    }
    unchanged.inc();
    Known heard = before == null ? known.said(post.source(), content) : count(post, known, out);
    if (!Objects.equals(forget, known.forget())) {
      heard = heard.until(forget);
    }
    if (!heard.equals(known)) {
      remember(heard, known, context);
    }
  }

  private void pass(
      Post post,
      long content,
      Known before,
      Instant forget,
      Context context,
      Collector<MentionChange> out)
      throws Exception {
    Known known = before.standing(post, content, forget);
    remember(known, before, context);
    Mention mention = Mention.of(post, known.revision(), known.observed()).with(post.engagement());
    out.collect(change(IndexOperation.put(mention), known));
  }

  private static Known count(Post post, Known known, Collector<MentionChange> out) {
    if (!known.differs(post.engagement())) {
      return known;
    }
    Patch counts = Patch.of(post.engagement());
    out.collect(change(IndexOperation.patch(post.id(), known.revision(), counts), known));
    return known.counted(post.engagement());
  }

  private void delete(Known known, Context context, Collector<MentionChange> out) throws Exception {
    if (known == null || known.gone()) {
      unchanged.inc();
      return;
    }
    Instant afterlife = now(context).plus(AFTERLIFE);
    Known removed =
        known.removed(
            known.forget() != null && known.forget().isBefore(afterlife)
                ? known.forget()
                : afterlife);
    remember(removed, known, context);
    out.collect(
        change(IndexOperation.delete(context.getCurrentKey(), removed.revision()), removed));
  }

  /** With one timer: without a date, the end of a post moves each time that it is read. */
  private void remember(Known known, Known before, Context context) throws Exception {
    state.update(known);
    if (Objects.equals(known.forget(), before.forget())) {
      return;
    }
    if (before.forget() != null) {
      context.timerService().deleteProcessingTimeTimer(before.forget().toEpochMilli());
    }
    if (known.forget() != null) {
      context.timerService().registerProcessingTimeTimer(known.forget().toEpochMilli());
    }
  }

  private static MentionChange change(IndexOperation operation, Known known) {
    return new MentionChange(
        operation, known.author(), known.conversation(), known.forget(), false, null);
  }

  private static Instant endOfKeep(PostChange change) {
    if (change.keepDays() == 0) {
      return null;
    }
    Instant published = change.post().published();
    return (published == null ? change.observed() : published)
        .plus(Duration.ofDays(change.keepDays()));
  }

  private static Instant now(Context context) {
    return Instant.ofEpochMilli(context.timerService().currentProcessingTime());
  }
}
