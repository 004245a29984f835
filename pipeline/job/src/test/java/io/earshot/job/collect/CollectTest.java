package io.earshot.job.collect;

import static io.earshot.job.Posts.OBSERVED;
import static io.earshot.job.Posts.PUBLISHED;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.connectors.Post;
import io.earshot.connectors.PostChange;
import io.earshot.job.Posts;
import java.time.Instant;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CollectTest {
  private OneInputStreamOperatorTestHarness<PostChange, PostChange> collect;

  @BeforeEach
  void open() throws Exception {
    collect = new OneInputStreamOperatorTestHarness<>(new ProcessOperator<>(new Collect()));
    collect.open();
    collect.setProcessingTime(OBSERVED.toEpochMilli());
  }

  @AfterEach
  void close() throws Exception {
    collect.close();
  }

  @Test
  void stampsAChangeOnce() throws Exception {
    PostChange stamped = collected(PostChange.upsert(Posts.post("a", "text")));
    assertThat(stamped.observed()).isEqualTo(OBSERVED);
    assertThat(stamped.post()).isEqualTo(Posts.post("a", "text"));

    collect.setProcessingTime(OBSERVED.plusSeconds(5).toEpochMilli());
    assertThat(collected(stamped)).isEqualTo(stamped);
  }

  @Test
  void stampsRemovals() throws Exception {
    assertThat(collected(PostChange.delete("a", "blog")).observed()).isEqualTo(OBSERVED);
  }

  @Test
  void keepsTheDaysOfTheStanza() throws Exception {
    PostChange change =
        new PostChange(PostChange.Action.UPSERT, "a", "blog", null, 30, Posts.post("a", "text"));

    assertThat(collected(change).keepDays()).isEqualTo(30);
  }

  @Test
  void doesNotBelieveADateInTheFuture() throws Exception {
    Post post = published(Instant.parse("9999-01-01T00:00:00Z"));

    assertThat(post.published()).isEqualTo(OBSERVED);
    assertThat(post.text()).isEqualTo("text");
    assertThat(post.tags()).containsExactly("tag");
  }

  @Test
  void doesNotBelieveADateBeforeOurEra() throws Exception {
    assertThat(published(Instant.MIN).published()).isNull();
  }

  @Test
  void leavesABelievableDate() throws Exception {
    assertThat(published(PUBLISHED).published()).isEqualTo(PUBLISHED);
  }

  private Post published(Instant said) throws Exception {
    Post post = Posts.post("a", "text");
    return collected(
            PostChange.upsert(
                new Post(
                    post.id(),
                    post.source(),
                    post.network(),
                    post.site(),
                    post.kind(),
                    post.url(),
                    post.title(),
                    post.text(),
                    post.language(),
                    said,
                    said,
                    post.author(),
                    post.conversation(),
                    post.inReplyTo(),
                    post.copyKey(),
                    post.links(),
                    post.tags(),
                    post.engagement())))
        .post();
  }

  private PostChange collected(PostChange change) throws Exception {
    collect.getOutput().clear();
    collect.processElement(change, 0);
    return collect.extractOutputValues().get(0);
  }
}
