package io.earshot.job.identify;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.connectors.Author;
import io.earshot.connectors.AuthorProfile;
import io.earshot.job.Posts;
import io.earshot.search.CustomerLink;
import io.earshot.store.Customer;
import io.earshot.store.EvidenceKind;
import io.earshot.store.LinkDecision.Verdict;
import io.earshot.store.LinkEvidence;
import io.earshot.store.LinkedAuthor.State;
import io.earshot.store.SocialHandle;
import io.earshot.store.Traces;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdentifyTest {
  private static final Author JANE = mastodon("jane", null);
  private static final Customer HER =
      customer(
          "7",
          true,
          List.of("jane@mail.example"),
          new SocialHandle("mastodon", "jane@town.example"));

  private Acquaintances stages;

  @BeforeEach
  void open() throws Exception {
    stages = new Acquaintances();
  }

  @AfterEach
  void close() throws Exception {
    stages.close();
  }

  @Test
  void aPostOfAKnownCustomerIsTiedAtOnce() throws Exception {
    stages.knows(HER);
    stages.says("public", "a", JANE);
    stages.says("public", "b", mastodon("joe", null));

    assertThat(stages.customerOf("a")).isEqualTo("7");
    assertThat(stages.index()).containsEntry("b", CustomerLink.NONE);
    assertThat(stages.found(JANE).state()).isEqualTo(State.LINKED);
    assertThat(stages.found(JANE).evidence())
        .containsExactly(
            new LinkEvidence("7", EvidenceKind.HANDLE, "jane@town.example on mastodon"));
  }

  @Test
  void aPostWaitsUntilItIsKnownWhoseItIs() throws Exception {
    stages.knows(HER);
    stages.deaf(true);
    stages.says("public", "a", JANE);
    stages.says("public", "b", JANE);
    stages.removes("b", JANE);
    assertThat(stages.index()).isEmpty();

    stages.deaf(false);

    assertThat(stages.index()).containsOnlyKeys("a");
    assertThat(stages.customerOf("a")).isEqualTo("7");
  }

  @Test
  void aCustomerWhoArrivesLaterIsTiedToEarlierPosts() throws Exception {
    stages.says("public", "a", JANE);
    stages.says("public", "b", JANE);
    stages.removes("b", JANE);
    assertThat(stages.customerOf("a")).isNull();
    assertThat(stages.retied()).isEmpty();

    stages.knows(HER);

    assertThat(stages.customerOf("a")).isEqualTo("7");
    assertThat(stages.index()).doesNotContainKey("b");
    assertThat(stages.retied()).as("once, however many posts").containsExactly(JANE.id());

    stages.forgets("7");

    assertThat(stages.index()).containsEntry("a", CustomerLink.NONE);
    assertThat(stages.retied()).containsExactly(JANE.id(), JANE.id());
    assertThat(stages.found(JANE)).isNull();
  }

  @Test
  void aChangedProfileIsResolvedAnew() throws Exception {
    stages.knows(customer("7", true, List.of("jane@mail.example")));
    stages.says("public", "a", JANE);
    assertThat(stages.customerOf("a")).isNull();

    stages.says("public", "b", mastodon("jane", says("Write to Jane@Mail.example.")));
    assertThat(stages.customerOf("a")).isEqualTo("7");
    assertThat(stages.customerOf("b")).isEqualTo("7");
    assertThat(stages.found(JANE).evidence())
        .containsExactly(new LinkEvidence("7", EvidenceKind.EMAIL, "jane@mail.example"));

    stages.says("public", "c", mastodon("jane", says("Gone quiet.")));
    assertThat(stages.index().values()).containsOnly(CustomerLink.NONE);
  }

  @Test
  void whoTellsNoProfileDoesNotSayThatThereIsNone() throws Exception {
    stages.knows(customer("7", true, List.of("jane@mail.example")));
    stages.says("public", "a", mastodon("jane", says("jane@mail.example")));
    stages.says("public", "b", JANE);

    assertThat(stages.customerOf("b")).isEqualTo("7");
  }

  @Test
  void anUndoneTieIsTakenFromThePostsUntilThatIsTakenBack() throws Exception {
    stages.knows(HER);
    stages.says("public", "a", JANE);

    stages.decides(JANE, "7", Verdict.REJECTED);
    assertThat(stages.index()).containsEntry("a", CustomerLink.NONE);
    assertThat(stages.found(JANE).state()).isEqualTo(State.REJECTED);
    stages.says("public", "b", JANE);
    assertThat(stages.customerOf("b")).isNull();

    stages.decides(JANE, "7", Verdict.OPEN);
    assertThat(stages.customerOf("a")).isEqualTo("7");
    assertThat(stages.customerOf("b")).isEqualTo("7");
  }

  @Test
  void somebodyMaySayWhoItIs() throws Exception {
    stages.knows(customer("8", true, List.of()));
    stages.says("public", "a", JANE);

    stages.decides(JANE, "8", Verdict.CONFIRMED);

    assertThat(stages.customerOf("a")).isEqualTo("8");
    assertThat(stages.found(JANE).evidence())
        .extracting(LinkEvidence::kind)
        .containsExactly(EvidenceKind.PERSON);
  }

  @Test
  void thePolicyOfEachSourceIsObeyed() throws Exception {
    Customer silent =
        customer("8", false, List.of(), new SocialHandle("mastodon", "jane@town.example"));
    stages.knows(silent);
    stages.says("off", "a", JANE);
    stages.says("consented", "b", JANE);
    assertThat(stages.index().values()).noneMatch(link -> link != null && link.customer() != null);
    assertThat(stages.found(JANE)).isNull();

    stages.says("public", "c", JANE);
    assertThat(stages.customerOf("c")).isEqualTo("8");
    assertThat(stages.customerOf("b")).isNull();

    stages.knows(customer("8", true, List.of(), new SocialHandle("mastodon", "jane@town.example")));
    assertThat(stages.customerOf("b")).isEqualTo("8");
    assertThat(stages.index()).containsEntry("a", null);
  }

  @Test
  void aReplayAppliesAChangedPolicy() throws Exception {
    stages.knows(HER);
    stages.says("public", "a", JANE);
    stages.says("off", "a", JANE, "mastodon", "town.example", null, true);
    assertThat(stages.index()).containsEntry("a", CustomerLink.NONE);
    stages.says("public", "a", JANE, "mastodon", "town.example", null, true);
    assertThat(stages.customerOf("a")).isEqualTo("7");
  }

  @Test
  void aReplayOfAnEarlierFormOfAPostUntiesNothingLater() throws Exception {
    stages.says("public", "a", JANE);
    stages.edits("public", "a", JANE);
    stages.says("public", "a", JANE, "mastodon", "town.example", null, true);

    stages.knows(HER);

    assertThat(stages.customerOf("a")).isEqualTo("7");
  }

  @Test
  void evidenceForTwoCustomersTiesToNeither() throws Exception {
    stages.knows(HER);
    stages.knows(customer("9", true, List.of("boss@mail.example")));
    stages.says("public", "a", mastodon("jane", says("boss@mail.example")));

    assertThat(stages.customerOf("a")).isNull();
    assertThat(stages.found(JANE).state()).isEqualTo(State.CONFLICT);
    assertThat(stages.found(JANE).reason()).contains("7", "9");
    stages.decides(JANE, "9", Verdict.REJECTED);
    assertThat(stages.customerOf("a")).isEqualTo("7");
  }

  @Test
  void anAddressInTheProfileOfAnotherAccountThanTheKnownOneIsRefused() throws Exception {
    stages.knows(HER);
    Author other = mastodon("troll", says("I am jane@mail.example"));
    stages.says("public", "a", other);

    assertThat(stages.customerOf("a")).isNull();
    assertThat(stages.found(other).reason()).contains("jane@town.example");
  }

  @Test
  void aLinkCountsWhenItIsCheckedOrGoesBothWays() throws Exception {
    stages.knows(
        new Customer(
            "7",
            "Jane",
            null,
            null,
            List.of("jane.example"),
            List.of(new SocialHandle("bluesky", "jane.bsky.social")),
            null,
            null,
            true));
    Author checked =
        mastodon(
            "a", new AuthorProfile(null, null, null, List.of("https://jane.example/"), null, null));
    Author unchecked =
        mastodon(
            "b", new AuthorProfile(null, null, List.of("https://jane.example/"), null, null, null));
    Author claims =
        mastodon(
            "c",
            new AuthorProfile(
                null,
                null,
                List.of("https://bsky.app/profile/jane.bsky.social"),
                null,
                null,
                null));
    stages.says("public", "1", checked);
    stages.says("public", "2", unchecked);
    stages.says("public", "3", claims);
    assertThat(stages.customerOf("1")).isEqualTo("7");
    assertThat(stages.customerOf("2")).isNull();
    assertThat(stages.customerOf("3")).isNull();

    Author bluesky =
        new Author(
            "did:plc:jane",
            "Jane",
            "jane.bsky.social",
            "https://bsky.app/profile/did:plc:jane",
            new AuthorProfile(
                "me elsewhere", null, List.of("https://town.example/@c"), null, null, null));
    stages.says("public", "4", bluesky, "bluesky", "bsky.app", null, false);
    assertThat(stages.customerOf("4")).isEqualTo("7");
    assertThat(stages.customerOf("3")).isEqualTo("7");
    assertThat(stages.found(claims).evidence())
        .extracting(LinkEvidence::kind)
        .containsExactly(EvidenceKind.RECIPROCAL_LINK);
  }

  @Test
  void aNameIsNoEvidence() throws Exception {
    stages.knows(HER);
    stages.says(
        "public",
        "a",
        new Author("blog.example/jane", "jane", null, null),
        "web",
        "blog.example",
        null,
        false);
    stages.says(
        "public",
        "b",
        new Author("town.example/@jane", "@jane", null, null),
        "web",
        "town.example",
        null,
        false);
    stages.says("public", "c", null, "web", "blog.example", null, false);

    assertThat(stages.index().values()).noneMatch(link -> link != null && link.customer() != null);
  }

  @Test
  void nothingIsRememberedOfAnAuthorWhosePostsAreGone() throws Exception {
    int empty = stages.remembered();
    stages.says("off", "0", JANE);
    assertThat(stages.remembered()).isEqualTo(empty);
    stages.says("public", "a", mastodon("jane", says("jane@mail.example")));
    stages.says("public", "b", JANE);
    stages.knows(HER);
    stages.removes("a", JANE);
    stages.removes("b", JANE);
    stages.forgets("7");

    assertThat(stages.remembered()).isEqualTo(empty);
    assertThat(stages.found(JANE)).isNull();
  }

  @Test
  void anAuthorIsForgottenWithTheLastPostThatIsKept() throws Exception {
    int empty = stages.remembered();
    Instant end = Posts.OBSERVED.plus(Duration.ofDays(30));
    stages.says("public", "a", JANE, "mastodon", "town.example", end, false);
    stages.says("public", "b", JANE, "mastodon", "town.example", end.plusSeconds(60), false);
    stages.timeIs(end.plus(Duration.ofDays(2)));

    assertThat(stages.remembered()).isEqualTo(empty);
  }

  @Test
  void nothingIsRememberedOfAPersonWhoIsRemovedAndAllOfOthers() throws Exception {
    Author joe = mastodon("joe", null);
    stages.says("public", "j", joe);
    int others = stages.remembered();
    stages.knows(HER);
    stages.says("public", "a", mastodon("jane", says("jane@mail.example")));
    stages.decides(joe, "7", Verdict.REJECTED);
    assertThat(stages.remembered()).isGreaterThan(others);

    stages.erases(
        new Traces(Set.of("7"), Set.of(JANE.id()), Set.of(JANE.id(), "jane@mail.example")));

    assertThat(stages.remembered()).isEqualTo(others);
    stages.says("public", "k", joe);
    assertThat(stages.index()).containsEntry("k", CustomerLink.NONE);
  }

  private static Author mastodon(String name, AuthorProfile profile) {
    String acct = name + "@town.example";
    return new Author(acct, name, acct, "https://town.example/@" + name, profile);
  }

  private static AuthorProfile says(String description) {
    return new AuthorProfile(description, null, null, null, null, null);
  }

  private static Customer customer(
      String id, boolean consent, List<String> emails, SocialHandle... handles) {
    return new Customer(
        id, "Customer " + id, emails, null, null, List.of(handles), null, null, consent);
  }
}
