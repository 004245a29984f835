package io.earshot.job.dedupe;

import static io.earshot.job.Posts.OBSERVED;
import static io.earshot.job.Posts.PUBLISHED;
import static io.earshot.job.Posts.gone;
import static io.earshot.job.Posts.kept;
import static io.earshot.job.Posts.observed;
import static io.earshot.job.Posts.post;
import static io.earshot.job.Posts.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.earshot.connectors.Engagement;
import io.earshot.connectors.Post;
import io.earshot.connectors.PostChange;
import io.earshot.connectors.PostKind;
import io.earshot.job.record.MentionChange;
import io.earshot.search.IndexOperation;
import io.earshot.search.IndexOperation.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DedupeTest {
  private KeyedOneInputStreamOperatorTestHarness<String, PostChange, MentionChange> dedupe;

  @BeforeEach
  void open() throws Exception {
    dedupe =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new Dedupe()), PostChange::id, Types.STRING);
    dedupe.open();
    dedupe.setProcessingTime(OBSERVED.toEpochMilli());
  }

  @AfterEach
  void close() throws Exception {
    dedupe.close();
  }

  @Test
  void letsAPostPassOnce() throws Exception {
    assertThat(operations(observed(post("a", "text")), observed(post("a", "text"))))
        .singleElement()
        .satisfies(
            put -> {
              assertThat(put.kind()).isEqualTo(Kind.PUT);
              assertThat(put.revision()).isEqualTo(1);
              assertThat(put.mention().observed()).isEqualTo(OBSERVED);
            });
    assertThat(known("a").author()).isEqualTo("blog.example/anna");
    assertThat(known("a").conversation()).isEqualTo("a");
    assertThat(known("a").contents()).containsOnlyKeys("blog");
  }

  @Test
  void letsAnEditPassUnderTheNextRevisionAsFirstObserved() throws Exception {
    PostChange edit = observed(post("a", "new text"));
    PostChange later =
        new PostChange(
            edit.action(), "a", "blog", OBSERVED.plusSeconds(60), edit.keepDays(), edit.post());

    assertThat(operations(observed(post("a", "text")), later))
        .last()
        .satisfies(
            put -> {
              assertThat(put.revision()).isEqualTo(2);
              assertThat(put.mention().post().text()).isEqualTo("new text");
              assertThat(put.mention().observed()).isEqualTo(OBSERVED);
            });
  }

  @Test
  void turnsARemovalIntoADeleteWithItsRouting() throws Exception {
    MentionChange removal = changes(observed(post("a", "text")), gone("a")).get(1);

    assertThat(removal.operation()).isEqualTo(IndexOperation.delete("a", 2));
    assertThat(removal.author()).isEqualTo("blog.example/anna");
    assertThat(removal.conversation()).isEqualTo("a");
  }

  @Test
  void dropsRemovalsOfWhatIsUnknownOrGone() throws Exception {
    assertThat(operations(gone("a"))).isEmpty();
    assertThat(dedupe.numKeyedStateEntries()).isZero();
    assertThat(operations(observed(post("a", "text")), gone("a"), gone("a"))).hasSize(2);
  }

  @Test
  void neverGoesBackWhenAPostComesBack() throws Exception {
    assertThat(operations(observed(post("a", "text")), gone("a"), observed(post("a", "text"))))
        .extracting(IndexOperation::kind, IndexOperation::revision)
        .containsExactly(tuple(Kind.PUT, 1L), tuple(Kind.DELETE, 2L), tuple(Kind.PUT, 3L));
  }

  @Test
  void doesNotLetTwoStanzasTakeTurns() throws Exception {
    PostChange blog = observed(read("blog", "a", "the whole text", null));
    PostChange planet = observed(read("planet", "a", "the whole…", null));

    assertThat(operations(blog, planet, blog, planet)).hasSize(1);
    assertThat(operations(observed(read("planet", "a", "edited…", null))))
        .singleElement()
        .satisfies(put -> assertThat(put.mention().post().source()).isEqualTo("planet"));
    assertThat(known("a").contents()).containsOnlyKeys("blog", "planet");
  }

  @Test
  void patchesCountsWithoutANewRevision() throws Exception {
    Engagement none = new Engagement(0L, null, 0L, null);
    Engagement some = new Engagement(5L, null, 1L, null);

    List<IndexOperation> operations =
        operations(
            observed(read("blog", "a", "text", none)),
            observed(read("blog", "a", "text", some)),
            observed(read("blog", "a", "text", some)));

    assertThat(operations).extracting(IndexOperation::kind).containsExactly(Kind.PUT, Kind.PATCH);
    assertThat(operations.get(1).revision()).isEqualTo(1);
    assertThat(operations.get(1).patch().engagement()).isEqualTo(some);
  }

  @Test
  void forgetsAPostWhenItsKeepHasPassed() throws Exception {
    changes(kept(post("a", "text"), 30));
    assertThat(known("a").forget()).isEqualTo(PUBLISHED.plus(Duration.ofDays(30)));

    dedupe.setProcessingTime(PUBLISHED.plus(Duration.ofDays(30)).toEpochMilli() - 1);
    assertThat(dedupe.numKeyedStateEntries()).isEqualTo(1);
    dedupe.setProcessingTime(PUBLISHED.plus(Duration.ofDays(30)).toEpochMilli());
    assertThat(dedupe.numKeyedStateEntries()).isZero();
    assertThat(dedupe.numProcessingTimeTimers()).isZero();
  }

  @Test
  void followsAKeepThatWasMadeLonger() throws Exception {
    changes(kept(post("a", "text"), 30), kept(post("a", "text"), 60));

    dedupe.setProcessingTime(PUBLISHED.plus(Duration.ofDays(31)).toEpochMilli());
    assertThat(dedupe.numKeyedStateEntries()).isEqualTo(1);
    dedupe.setProcessingTime(PUBLISHED.plus(Duration.ofDays(60)).toEpochMilli());
    assertThat(dedupe.numKeyedStateEntries()).isZero();
  }

  @Test
  void keepsForEverWithoutATimer() throws Exception {
    changes(observed(post("a", "text")));

    assertThat(dedupe.numProcessingTimeTimers()).isZero();
    assertThat(dedupe.numKeyedStateEntries()).isEqualTo(1);
  }

  @Test
  void hasOneTimerForAPostWithoutADateHoweverOftenItIsRead() throws Exception {
    Duration keep = Duration.ofDays(30);
    for (int hour = 0; hour < 5; hour++) {
      changes(undated("a", OBSERVED.plus(Duration.ofHours(hour)), keep));
    }
    assertThat(dedupe.numProcessingTimeTimers()).isEqualTo(1);

    dedupe.setProcessingTime(OBSERVED.plus(keep).plus(Duration.ofHours(3)).toEpochMilli());
    assertThat(dedupe.numKeyedStateEntries()).isEqualTo(1);
    dedupe.setProcessingTime(OBSERVED.plus(keep).plus(Duration.ofHours(4)).toEpochMilli());
    assertThat(dedupe.numKeyedStateEntries()).isZero();
  }

  private static PostChange undated(String id, Instant observed, Duration keep) {
    Post post =
        new Post(
            id,
            "blog",
            "web",
            "blog.example",
            PostKind.POST,
            null,
            null,
            "text",
            null,
            null,
            null,
            null,
            id,
            null,
            null,
            null,
            null,
            null);
    int days = (int) keep.toDays();
    return new PostChange(PostChange.Action.UPSERT, id, "blog", observed, days, post);
  }

  @Test
  void forgetsARemovedPostAfterAWhile() throws Exception {
    changes(observed(post("a", "text")), gone("a"));

    dedupe.setProcessingTime(OBSERVED.plus(Dedupe.AFTERLIFE).toEpochMilli());
    assertThat(dedupe.numKeyedStateEntries()).isZero();
  }

  @Test
  void dropsAPostThatIsOlderThanItsKeep() throws Exception {
    assertThat(operations(kept(post("a", "text"), 1))).isEmpty();
    assertThat(dedupe.numKeyedStateEntries()).isZero();
  }

  private List<IndexOperation> operations(PostChange... changes) throws Exception {
    return changes(changes).stream().map(MentionChange::operation).toList();
  }

  private List<MentionChange> changes(PostChange... changes) throws Exception {
    dedupe.getOutput().clear();
    for (PostChange change : changes) {
      dedupe.processElement(change, OBSERVED.toEpochMilli());
    }
    return dedupe.extractOutputValues();
  }

  private Known known(String id) throws Exception {
    dedupe.getOperator().setCurrentKey(id);
    return dedupe
        .getOperator()
        .getKeyedStateStore()
        .getState(new ValueStateDescriptor<>("known", Known.class))
        .value();
  }
}
