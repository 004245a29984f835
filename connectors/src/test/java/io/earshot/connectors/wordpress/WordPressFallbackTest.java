package io.earshot.connectors.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.connectors.Failure;
import io.earshot.connectors.Post;
import io.earshot.connectors.contract.Reading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A WordPress whose REST API is closed is read by its feeds. */
class WordPressFallbackTest {
  private final ServedWordPress blog = new ServedWordPress();
  private final Reading reading = new Reading(blog.stanza());

  @BeforeEach
  void publish() {
    blog.publishPost("lid", "It jams.");
    blog.publishComment("oil", "Oil it.", blog.item("lid"), 0);
  }

  @AfterEach
  void stop() {
    blog.close();
  }

  @Test
  void theFeedsGiveTheSameIds() throws Exception {
    reading.on();
    blog.posts().closed(true);
    blog.comments().closed(true);
    Reading byFeed = new Reading(blog.stanza()).on();
    assertThat(byFeed.ids()).containsExactlyElementsOf(reading.ids());
    assertThat(byFeed.failures()).hasSize(2);
    for (Post post : byFeed.posts().values()) {
      Post asked = reading.posts().get(post.id());
      assertThat(post.author().id()).isEqualTo(asked.author().id());
      assertThat(post.network()).isEqualTo(asked.network());
      assertThat(post.kind()).isEqualTo(asked.kind());
      assertThat(post.conversation()).isEqualTo(asked.conversation());
      assertThat(post.published()).isEqualTo(asked.published());
    }
  }

  @Test
  void itIsSaidOnceAndNothingIsLost() throws Exception {
    reading.on().forget();
    blog.posts().closed(true);
    blog.publishPost("handle", "It came off.");
    reading.on();
    assertThat(reading.ids()).contains(blog.id("handle"));
    assertThat(reading.failures()).extracting(Failure::reason).hasSize(1);
    assertThat(reading.failures().get(0).reason()).contains("answered 401", "its feed");
    reading.forget().on();
    assertThat(reading.failures()).isEmpty();
  }

  @Test
  void theApiIsAskedAgainAndGivesWhatTheFeedHadNotRoomFor() throws Exception {
    reading.on();
    blog.posts().closed(true);
    reading.on();
    for (int i = 0; i < 30; i++) {
      blog.publishPost("p" + i, "text of p" + i);
    }
    blog.posts().closed(false);
    for (int round = 0; round < 25; round++) {
      reading.on();
    }
    for (int i = 0; i < 30; i++) {
      assertThat(reading.posts()).containsKey(blog.id("p" + i));
    }
  }

  @Test
  void closedCommentsDoNotKeepPostsFromBeingRead() throws Exception {
    blog.comments().closed(true);
    reading.on();
    assertThat(reading.ids()).containsExactlyInAnyOrder(blog.id("lid"), blog.id("oil"));
    assertThat(reading.failures()).hasSize(1);
    blog.publishPost("handle", "It came off.");
    blog.publishComment("glue", "Glue it.", blog.item("handle"), 0);
    reading.forget().on();
    assertThat(reading.ids()).containsExactlyInAnyOrder(blog.id("handle"), blog.id("glue"));
  }

  @Test
  void commentsThatNobodyGivesAreSaidOnce() throws Exception {
    blog.comments().closed(true);
    blog.comments().withoutFeed();
    reading.on();
    blog.publishPost("handle", "It came off.");
    reading.on();
    assertThat(reading.ids()).containsExactlyInAnyOrder(blog.id("lid"), blog.id("handle"));
    assertThat(reading.failures()).extracting(Failure::reason).hasSize(1);
  }

  @Test
  void aFeedThatFailsLeadsBackToTheApi() throws Exception {
    blog.posts().closed(true);
    reading.on();
    blog.posts().closed(false);
    blog.posts().withoutFeed();
    blog.publishPost("handle", "It came off.");
    reading.on();
    assertThat(reading.ids()).contains(blog.id("handle"));
  }

  @Test
  void aClosedApiTellsNoRemoval() throws Exception {
    reading.on();
    blog.posts().closed(true);
    blog.comments().closed(true);
    reading.refresh(blog.id("lid"), blog.id("oil"));
    assertThat(reading.isGone(blog.id("lid"))).isFalse();
    assertThat(reading.isGone(blog.id("oil"))).isFalse();
  }
}
