package io.earshot.connectors.wordpress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.earshot.connectors.Post;
import io.earshot.connectors.PostKind;
import io.earshot.connectors.contract.Reading;
import io.earshot.connectors.contract.TestSecret;
import io.earshot.connectors.http.TestSite.Seen;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a WordPress has beside what every source has. */
class WordPressConnectorTest {
  private static final String BASIC =
      "Basic " + Base64.getEncoder().encodeToString(TestSecret.VALUE.getBytes(UTF_8));

  private final ServedWordPress blog = new ServedWordPress();
  private final Reading reading = new Reading(blog.stanza());

  @AfterEach
  void stop() {
    blog.close();
  }

  private Post read(String key) throws Exception {
    return reading.on().posts().get(blog.id(key));
  }

  @Test
  void aPostHasAllThatItsSiteSaysOfIt() throws Exception {
    blog.publishPost("lid", "It jams &#8230; always.");
    ObjectNode item = blog.item("lid").put("lang", "pt-br");
    item.putObject("title").put("rendered", "Lid &amp; <em>handle</em>");
    item.putObject("content").put("rendered", "<p>It jams <a href='/more'>always</a>.</p>");
    ObjectNode embedded = (ObjectNode) item.get("_embedded");
    embedded
        .putArray("wp:term")
        .addArray()
        .add(term("category", "Tea &amp; Kettles"))
        .add(term("post_tag", "lids"))
        .add(term("post_format", "Aside"));
    Post post = read("lid");
    assertThat(post.title()).isEqualTo("Lid & handle");
    assertThat(post.text()).isEqualTo("It jams always.");
    assertThat(post.links()).containsExactly(blog.faulty().site().url("/more"));
    assertThat(post.tags()).containsExactly("Tea & Kettles", "lids");
    assertThat(post.language()).isEqualTo("pt");
    assertThat(post.author().name()).isEqualTo("Ada & Co");
    assertThat(post.author().id()).isEqualTo("127.0.0.1/Ada & Co");
    assertThat(post.published()).isEqualTo(Instant.parse("2026-03-01T06:01:01Z"));
    assertThat(post.conversation()).isEqualTo(post.id());
  }

  private ObjectNode term(String taxonomy, String name) {
    return blog.item("lid").objectNode().put("taxonomy", taxonomy).put("name", name);
  }

  @Test
  void aReplyNamesTheCommentThatItAnswersAndThePostThatItIsOn() throws Exception {
    blog.publishPost("lid", "It jams.");
    blog.publishComment("oil", "Oil it.", blog.item("lid"), 0);
    blog.publishComment("did", "I did.", blog.item("lid"), blog.item("oil").get("id").asLong());
    Post reply = read("did");
    assertThat(reply.kind()).isEqualTo(PostKind.COMMENT);
    assertThat(reply.conversation()).isEqualTo(blog.id("lid"));
    assertThat(reply.inReplyTo()).isEqualTo(blog.id("oil"));
    assertThat(reading.posts().get(blog.id("oil")).inReplyTo()).isEqualTo(blog.id("lid"));
  }

  @Test
  void aPostThatWasScheduledLongAgoIsFoundWhenItAppears() throws Exception {
    blog.publishPost("planned", "Written early.");
    ObjectNode planned = blog.item("planned").put("modified", "2026-01-05T10:00:00");
    blog.posts().remove(planned);
    blog.publishPost("lid", "It jams.");
    reading.on();
    planned.put("date", "2026-03-01T08:02:00");
    blog.posts().add(planned);
    assertThat(read("planned")).isNotNull();
  }

  @Test
  void anEditOfAnOldPostIsFound() throws Exception {
    publish(0, 120);
    reading.on().forget();
    blog.edit("p3", "text of p3, edited");
    reading.on();
    assertThat(reading.ids()).containsExactly(blog.id("p3"));
  }

  @Test
  void aCommentThatIsApprovedLateIsFound() throws Exception {
    blog.publishPost("lid", "It jams.");
    blog.publishComment("held", "Buy mine.", blog.item("lid"), 0);
    ObjectNode held = blog.item("held");
    blog.comments().remove(held);
    blog.publishComment("oil", "Oil it.", blog.item("lid"), 0);
    reading.on().forget();
    blog.comments().add(held);
    reading.on();
    assertThat(reading.ids()).containsExactly(blog.id("held"));
  }

  @Test
  void manyPostsOfOneSecondAreAllRead() throws Exception {
    publish(0, 130);
    IntStream.range(0, 130).forEach(i -> blog.item("p" + i).put("date", "2026-03-01T09:00:00"));
    reading.on();
    assertThat(reading.ids()).hasSize(130).doesNotHaveDuplicates();
  }

  @Test
  void aRoundGoesDownToWhatIsKnownHoweverMuchIsNew() throws Exception {
    publish(0, 10);
    reading.on().forget();
    publish(10, 900);
    reading.on();
    assertThat(reading.ids()).hasSize(890).doesNotHaveDuplicates();
  }

  @Test
  void aQuietRoundAsksForLittle() throws Exception {
    publish(0, 120);
    reading.on();
    int before = requests().size();
    reading.on();
    List<Seen> asked = requests().subList(before, requests().size());
    assertThat(asked).hasSize(4); // the page that names the API, and each list once
    assertThat(asked.get(2).target()).contains("modified_after=");
  }

  private void publish(int from, int to) {
    IntStream.range(from, to).forEach(i -> blog.publishPost("p" + i, "text of p" + i));
  }

  private List<Seen> requests() {
    return blog.faulty().site().requests();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<link rel='https://api.w.org/' href='/?rest_route=/'>"})
  void theApiIsFoundWhereNoHeaderNamesIt(String head) throws Exception {
    blog.nameApi(null);
    blog.head(head);
    blog.publishPost("lid", "It jams.");
    assertThat(read("lid")).isNotNull();
    assertThat(reading.failures()).isEmpty();
  }

  @Test
  void theTokenGoesToTheSite() throws Exception {
    blog.publishPost("lid", "It jams.");
    reading.on();
    assertThat(requests()).extracting(seen -> seen.header("Authorization")).contains(BASIC);
  }

  @Test
  void theTokenDoesNotGoToAnApiElsewhere() throws Exception {
    try (ServedWordPress other = new ServedWordPress()) {
      other.publishPost("lid", "It jams.");
      blog.nameApi(other.faulty().site().url("/wp-json/"));
      reading.on();
      assertThat(reading.ids()).containsExactly(other.id("lid"));
      assertThat(other.faulty().site().requests())
          .allSatisfy(seen -> assertThat(seen.header("Authorization")).isNull());
    }
  }

  @Test
  void aPostWhoseAddressDoesNotNameItIsLookedForThere() throws Exception {
    blog.publishPost("lid", "It jams.");
    blog.publishPost("gone", "Not for long.");
    blog.item("lid").put("slug", "another");
    blog.item("gone").put("slug", "one-more");
    reading.on();
    blog.remove("gone");
    reading.refresh(blog.id("lid"), blog.id("gone"));
    assertThat(reading.isGone(blog.id("lid"))).isFalse();
    assertThat(reading.isGone(blog.id("gone"))).isTrue();
  }

  @Test
  void aServerThatListsWhatItWasNotAskedForIsNotBelieved() throws Exception {
    blog.publishPost("lid", "It jams.");
    blog.publishComment("oil", "Oil it.", blog.item("lid"), 0);
    reading.on();
    blog.comments().unfiltered();
    blog.remove("oil");
    blog.publishComment("did", "I did.", blog.item("lid"), 0);
    reading.refresh(blog.id("oil"));
    assertThat(reading.isGone(blog.id("oil"))).isFalse();
  }
}
