package io.earshot.connectors.discourse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.earshot.connectors.Post;
import io.earshot.connectors.PostKind;
import io.earshot.connectors.contract.Reading;
import io.earshot.connectors.contract.TestSecret;
import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.FetchException.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Discourse has beside what every connector promises. */
class DiscourseConnectorTest {
  private final ServedForum forum = new ServedForum();

  @AfterEach
  void stop() {
    forum.close();
  }

  @Test
  void aTopicIsAConversation() throws Exception {
    forum.publish("question", "text");
    forum.publish("answer", "<aside class=\"quote\">text</aside>other words");
    Reading reading = new Reading(forum.stanza()).on();
    Post question = reading.posts().get(forum.id("question"));
    Post answer = reading.posts().get(forum.id("answer"));

    assertThat(question.kind()).isEqualTo(PostKind.POST);
    assertThat(question.title()).isEqualTo("Topic of question");
    assertThat(question.conversation()).isEqualTo(question.id());
    assertThat(question.author().id()).isEqualTo("127.0.0.1/ada");
    assertThat(question.author().url()).endsWith("/u/ada");
    assertThat(question.engagement().likes()).isEqualTo(3);
    assertThat(answer.kind()).isEqualTo(PostKind.COMMENT);
    assertThat(answer.conversation()).isEqualTo(question.id());
    assertThat(answer.inReplyTo()).isEqualTo(question.id());
    assertThat(answer.title()).isNull();
  }

  @Test
  void whatIsQuotedIsNotWhatTheAuthorSays() throws Exception {
    forum.publish("p0", "text");
    forum.edit("p0", "</p><aside class=\"quote\"><p>others said</p></aside><p>I say");
    Reading reading = new Reading(forum.stanza()).on();
    assertThat(reading.posts().get(forum.id("p0")).text()).isEqualTo("I say");
  }

  @Test
  void aCategoryGivesItsOwnPosts() throws Exception {
    for (int i = 0; i < 4; i++) {
      forum.publish("p" + i, "text");
    }
    Reading reading = new Reading(forum.stanza("/c/support/6")).on();
    assertThat(reading.ids()).containsExactlyInAnyOrder(forum.id("p1"), forum.id("p3"));
  }

  @Test
  void aSearchGivesWholePostsAndThenOnlyNewOnes() throws Exception {
    forum.publish("p0", "a kettle that leaks, and much more to say of it");
    forum.publish("p1", "a toaster");
    forum.publish("p2", "my kettle");
    Reading reading = new Reading(forum.stanza("/search?q=kettle")).on();
    assertThat(reading.ids()).containsExactlyInAnyOrder(forum.id("p0"), forum.id("p2"));
    assertThat(reading.posts().get(forum.id("p0")).text()).endsWith("much more to say of it");

    forum.publish("p3", "another kettle");
    reading.forget().on();
    assertThat(reading.ids()).containsExactly(forum.id("p3"));
  }

  @Test
  void theKeyIsSentAsTheForumWantsIt() throws Exception {
    new Reading(forum.stanza()).on();
    assertThat(forum.faulty().site().requests().get(0).header("Api-Key"))
        .isEqualTo(TestSecret.VALUE);
  }

  @ParameterizedTest
  @CsvSource({
    "https://forum.example, https://forum.example/posts.json?before=7",
    "https://forum.example/, https://forum.example/posts.json?before=7",
    "https://shop.example/forum/c/support/6, https://shop.example/forum/posts.json?before=7",
    "https://forum.example/c/a/b/12, https://forum.example/posts.json?before=7"
  })
  void anAddressFromTheBrowserIsUnderstood(String address, String asked) throws Exception {
    assertThat(DiscourseAddress.of(address).posts(7L)).isEqualTo(asked);
  }

  @ParameterizedTest
  @CsvSource({
    "https://forum.example/c/support, ends in no number",
    "https://forum.example/search, add ?q=",
    "forum.example, is no web address"
  })
  void anAddressThatIsNoneSaysWhatToDo(String address, String remedy) {
    FetchException refused =
        catchThrowableOfType(FetchException.class, () -> DiscourseAddress.of(address));
    assertThat(refused.reason()).isEqualTo(Reason.REFUSED);
    assertThat(refused).hasMessageContaining(remedy);
  }
}
