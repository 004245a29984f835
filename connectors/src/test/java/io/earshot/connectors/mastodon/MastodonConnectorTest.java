package io.earshot.connectors.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.earshot.connectors.AuthorProfile;
import io.earshot.connectors.Post;
import io.earshot.connectors.PostKind;
import io.earshot.connectors.SourceKind;
import io.earshot.connectors.TimeRange;
import io.earshot.connectors.contract.Reading;
import io.earshot.connectors.contract.TestSecret;
import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.FetchException.Reason;
import io.earshot.connectors.http.TestSite;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Mastodon has beside what every connector promises. */
class MastodonConnectorTest {
  private final ServedMastodon server = new ServedMastodon(SourceKind.MASTODON);
  private final Reading reading = new Reading(server.stanza());

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aStatusIsAPostWithAllItsAuthorWrote() throws Exception {
    server.publish(
        "p0",
        "",
        status -> {
          status.put("spoiler_text", "Tea ahead").put("language", "pt-BR");
          status.put(
              "content",
              """
              <p><a class="u-url mention" href="https://far.example/@bob">@bob</a> it leaks
              <a class="mention hashtag" href="https://far.example/tags/kettle">#<span>kettle</span></a>
              <a href="https://shop.example/k"><span class="invisible">https://</span>shop.example/k</a></p>
              """);
          status.putArray("media_attachments").addObject().put("description", "A wet kettle");
        });
    Post post = reading.on().posts().get(server.id("p0"));

    assertThat(post.text())
        .isEqualTo("Tea ahead\n\n@bob it leaks #kettle https://shop.example/k\n\nA wet kettle");
    assertThat(post.links()).containsExactly("https://shop.example/k");
    assertThat(post.tags()).containsExactly("kettle");
    assertThat(post.language()).isEqualTo("pt");
    assertThat(post.network()).isEqualTo("mastodon");
    assertThat(post.site()).isEqualTo("home.example");
    assertThat(post.url()).isEqualTo("https://home.example/@ada/p0");
    assertThat(post.copyKey()).isEqualTo("https://home.example/users/ada/statuses/p0");
    assertThat(post.author().id()).isEqualTo("ada@home.example");
    assertThat(post.author().name()).isEqualTo("Ada Lovelace");
    assertThat(post.engagement().likes()).isEqualTo(3);
    assertThat(post.engagement().reposts()).isEqualTo(2);
    assertThat(post.engagement().replies()).isEqualTo(1);
  }

  @Test
  void anAccountOfTheServerItselfHasItsHost() throws Exception {
    server.publish("p0", "text", status -> account(status).put("acct", "ada"));
    assertThat(reading.on().posts().get(server.id("p0")).author().id()).isEqualTo("ada@127.0.0.1");
  }

  @Test
  void aProfileTellsLinksAndWhichOfThemAreChecked() throws Exception {
    server.publish(
        "p0",
        "text",
        status -> {
          account(status).put("note", "<p>Ask <a href='https://a.example/'>a.example</a></p>");
          ArrayNode fields = account(status).putArray("fields");
          fields
              .addObject()
              .put("name", "Web")
              .put("value", "<a href='https://ada.example'>ada.example</a>")
              .put("verified_at", "2026-01-01T00:00:00Z");
          fields.addObject().put("name", "Mail").put("value", "ada@mail.example");
        });
    AuthorProfile profile = reading.on().posts().get(server.id("p0")).author().profile();
    assertThat(profile.description())
        .isEqualTo("Ask a.example\nWeb: ada.example\nMail: ada@mail.example");
    assertThat(profile.links()).containsExactly("https://a.example/");
    assertThat(profile.verifiedLinks()).containsExactly("https://ada.example");
  }

  @Test
  void aReplyNamesWhatItAnswersAndNoBeginning() throws Exception {
    server.publish("question", "text");
    String asked = server.id("question").replaceFirst(".*/", "");
    server.publish("answer", "text", status -> status.put("in_reply_to_id", asked));
    reading.on();
    Post question = reading.posts().get(server.id("question"));
    Post answer = reading.posts().get(server.id("answer"));
    assertThat(question.kind()).isEqualTo(PostKind.POST);
    assertThat(question.conversation()).isEqualTo(question.id());
    assertThat(answer.kind()).isEqualTo(PostKind.COMMENT);
    assertThat(answer.inReplyTo()).isEqualTo(question.id());
    assertThat(answer.conversation()).isNull();
  }

  static Stream<Consumer<ObjectNode>> notForUs() {
    return Stream.of(
        status -> account(status).put("noindex", true),
        status -> account(status).put("indexable", false),
        status -> account(status).put("note", "<p>hi <a href='#'>#<span>NoBot</span></a></p>"),
        status -> account(status).put("note", "please #noindex, thanks"),
        status -> status.put("visibility", "private"),
        status -> status.put("visibility", "direct"));
  }

  private static ObjectNode account(ObjectNode status) {
    return (ObjectNode) status.get("account");
  }

  @ParameterizedTest
  @MethodSource("notForUs")
  void whoDoesNotWantToBeFoundIsNot(Consumer<ObjectNode> wish) throws Exception {
    server.publish("p0", "text", wish);
    server.publish("p1", "text");
    reading.on();
    assertThat(reading.ids()).containsExactly(server.id("p1"));
    assertThat(reading.failures()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("notForUs")
  void whoNoLongerWantsToBeFoundIsForgotten(Consumer<ObjectNode> wish) throws Exception {
    server.publish("p0", "text");
    reading.on();
    server.edit("p0", wish);
    assertThat(reading.refresh(server.id("p0")).isGone(server.id("p0"))).isTrue();
  }

  @Test
  void aBoostIsNoPost() throws Exception {
    server.publish("p0", "text", status -> status.putObject("reblog").put("id", "1"));
    assertThat(reading.on().changes()).isEmpty();
    assertThat(reading.failures()).isEmpty();
  }

  @Test
  void aPostThatComesLateFromElsewhereIsFound() throws Exception {
    server.publish("p0", "text");
    server.publish("p1", "text");
    reading.on().forget();
    server.publishLate("late", "text", "p1");
    assertThat(reading.on().ids()).containsExactly(server.id("late"));
  }

  @Test
  void aTimelineIsReadForwardInOrderOnceItsBeginWasRead() throws Exception {
    publish(45);
    reading.on().forget();
    int before = asked().size();
    for (int i = 45; i < 145; i++) {
      server.publish("p" + i, "text");
    }
    reading.on();
    assertThat(reading.ids())
        .containsExactlyElementsOf(
            Stream.iterate(45, i -> i + 1).limit(100).map(i -> server.id("p" + i)).toList());
    assertThat(asked().subList(before, asked().size()))
        .allSatisfy(target -> assertThat(target).contains("min_id=").doesNotContain("max_id="));
  }

  private void publish(int count) {
    for (int i = 0; i < count; i++) {
      server.publish("p" + i, "text");
    }
  }

  private List<String> asked() {
    return server.faulty().site().requests().stream().map(TestSite.Seen::target).toList();
  }

  @Test
  void aFirstReadGoesBackSomePagesOnly() throws Exception {
    publish(250);
    assertThat(reading.on().ids()).hasSize(200);
    assertThat(reading.forget().on().changes()).isEmpty();
  }

  @Test
  void aBackfillStopsWhereTheRangeBegins() throws Exception {
    publish(250);
    Instant from = ServedMastodon.FIRST.plusSeconds(60 * 190);
    Instant to = ServedMastodon.FIRST.plusSeconds(60 * 200);
    assertThat(reading.backfill(new TimeRange(from, to)).ids()).hasSize(10);
    assertThat(asked()).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void aSearchGivesWhatItFindsAndThenOnlyWhatIsNew() throws Exception {
    for (int i = 0; i < 100; i++) {
      server.publish("p" + i, i % 2 == 0 ? "a kettle" : "a toaster");
    }
    Reading search = new Reading(server.stanza("/search?q=kettle", TestSecret.reference())).on();
    assertThat(search.ids()).hasSize(50).doesNotHaveDuplicates();
    search.forget();
    for (int i = 100; i < 160; i++) {
      server.publish("p" + i, "another kettle");
    }
    search.on();
    assertThat(search.ids()).hasSize(60).doesNotHaveDuplicates().contains(server.id("p100"));
    assertThat(search.pages()).allSatisfy(page -> assertThat(page.gaps()).isEmpty());
  }

  @Test
  void aSearchThatFindsTooMuchSaysWhatItMissed() throws Exception {
    server.publish("p0", "kettle");
    Reading search = new Reading(server.stanza("/search?q=kettle", TestSecret.reference())).on();
    for (int i = 1; i < 900; i++) {
      server.publish("p" + i, "kettle");
    }
    assertThat(search.forget().on().ids()).hasSize(800);
    assertThat(search.pages().get(19).gaps()).hasSize(1);
  }

  @Test
  void aSearchWithoutATokenSaysThatItNeedsOne() {
    Reading reader = new Reading(server.stanza("/search?q=kettle", null));
    FetchException refused = catchThrowableOfType(FetchException.class, reader::open);
    assertThat(refused.reason()).isEqualTo(Reason.REFUSED);
    assertThat(refused).hasMessageContaining("needs a token");
  }

  @Test
  void anAccountIsLookedUpAndReadWithoutItsBoosts() throws Exception {
    server.publish("p0", "text");
    Reading account = new Reading(server.stanza("/@ada@home.example", null)).on();
    assertThat(account.ids()).containsExactly(server.id("p0"));
    assertThat(asked().get(0)).isEqualTo("/api/v1/accounts/lookup?acct=ada%40home.example");
    assertThat(asked().get(1)).contains("exclude_reblogs=true");
  }

  @Test
  void aLookAgainGivesNewerCountsAndTheTimeOfAnEdit() throws Exception {
    server.publish("p0", "text");
    reading.on();
    server.edit("p0", status -> status.put("favourites_count", 9).put("edited_at", "2026-03-02"));
    Post post =
        reading
            .refresh(server.id("p0"), "https://other.example/statuses/1")
            .posts()
            .get(server.id("p0"));
    assertThat(post.engagement().likes()).isEqualTo(9);
    assertThat(post.updated()).isEqualTo("2026-03-02T00:00:00Z");
  }

  @Test
  void theTokenGoesAlong() throws Exception {
    reading.on();
    assertThat(server.faulty().site().requests().get(0).header("Authorization"))
        .isEqualTo("Bearer " + TestSecret.VALUE);
  }

  @Test
  void aUsedUpAllowanceIsNotOverdrawn() throws Exception {
    publish(100);
    Instant reset = Instant.now().plus(Duration.ofMinutes(4));
    server.limits(Map.of("X-RateLimit-Remaining", "0", "X-RateLimit-Reset", reset.toString()));
    FetchException limited = catchThrowableOfType(FetchException.class, reading::on);
    assertThat(limited.reason()).isEqualTo(Reason.RATE_LIMITED);
    assertThat(limited.notBefore()).isEqualTo(reset);
    assertThat(reading.ids()).hasSize(40);
    assertThat(asked()).hasSize(1);
  }
}
