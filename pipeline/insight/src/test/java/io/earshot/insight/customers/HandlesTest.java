package io.earshot.insight.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.store.SocialHandle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandlesTest {
  @ParameterizedTest
  @CsvSource({
    "Mastodon, @Jane@Town.Example, mastodon, jane@town.example",
    "fediverse, acct:jane@bücher.example, mastodon, jane@xn--bcher-kva.example",
    "'', @jane@town.example, mastodon, jane@town.example",
    "Twitter, @JaneDoe, x, janedoe",
    "x.com, JaneDoe, x, janedoe",
    "Bluesky, @jane.bsky.example, bluesky, jane.bsky.example",
    "bsky.app, did:plc:abc123, bluesky, did:plc:abc123",
    "Discourse, jane@forum.example, forum.example, jane",
    "forum.example, Jane, forum.example, jane",
    "Kudos, jane_1, kudos, jane_1",
    "Twitter, https://town.example/@jane, mastodon, jane@town.example",
    "linkedin, linkedin.com/in/jane-doe, linkedin, jane-doe",
  })
  void anAccountIsWrittenInOneWay(String network, String text, String place, String handle) {
    assertThat(Handles.of(network, text)).isEqualTo(new SocialHandle(place, handle));
  }

  @ParameterizedTest
  @CsvSource({
    "https://bsky.app/profile/Jane.bsky.example, bluesky, jane.bsky.example",
    "https://bsky.app/profile/did:plc:abc123, bluesky, did:plc:abc123",
    "https://town.example/@Jane, mastodon, jane@town.example",
    "https://town.example/@jane@far.example/, mastodon, jane@far.example",
    "https://town.example/users/jane, mastodon, jane@town.example",
    "http://127.0.0.1:8080/@jane, mastodon, jane@127.0.0.1",
    "https://twitter.com/JaneDoe?s=20, x, janedoe",
    "mobile.twitter.com/janedoe, x, janedoe",
    "https://www.linkedin.com/in/jane-doe-42/, linkedin, jane-doe-42",
    "https://de.linkedin.com/in/j%C3%B6rg, linkedin, jörg",
    "https://forum.example/u/Jane/summary, forum.example, jane",
    "https://forum.example/board/u/J%C3%96RG, forum.example, jörg",
    "https://www.facebook.com/profile.php?id=1000, facebook, 1000",
    "https://m.facebook.com/jane.doe, facebook, jane.doe",
    "https://old.reddit.com/user/jane_d/, reddit, jane_d",
    "https://www.youtube.com/@jane, youtube, jane",
    "https://medium.com/@jane, medium, jane",
  })
  void profilesOfKnownNetworksAreAccounts(String url, String network, String handle) {
    assertThat(Handles.ofUrl(url)).contains(new SocialHandle(network, handle));
  }

  @ParameterizedTest
  @CsvSource({
    "https://jane.example/",
    "https://jane.example/about",
    "https://x.com/janedoe/status/17",
    "https://x.com/search?q=jane",
    "https://bsky.app/profile/jane",
    "https://www.linkedin.com/company/acme",
    "https://instagram.com/p/",
    "https://x.com/",
    "mailto:jane@mail.example",
    "javascript:alert(1)",
  })
  void otherAddressesAreNone(String url) {
    assertThat(Handles.ofUrl(url)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "mastodon, @jane, says no server",
    "'', jane, says no network",
    "bluesky, jane, is no handle of bluesky",
    "x, jane doe, is no handle of x",
    "'my network', jane, is no network",
    "x, '  ', names nobody",
    "x, https://jane.example/about, is not known to be the address of a profile",
  })
  void whatIsNoneIsRefusedWithTheReason(String network, String text, String reason) {
    assertThatThrownBy(() -> Handles.of(network, text))
        .isInstanceOf(RefusedValueException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void whatAnAuthorIsCalledMeetsWhatTheirProfileIsCalled() {
    assertThat(Handles.ofAuthor("mastodon", "town.example", "Jane@far.example"))
        .isEqualTo(Handles.ofUrl("https://far.example/@jane"))
        .isPresent();
    assertThat(Handles.ofAuthor("discourse", "forum.example", "Jane"))
        .isEqualTo(Handles.ofUrl("https://forum.example/u/jane"))
        .isPresent();
    assertThat(Handles.ofAuthor("twitter", "x.com", "Jane"))
        .isEqualTo(Handles.ofUrl("https://x.com/jane"))
        .isPresent();
    assertThat(Handles.ofAuthor("web", null, "jane")).isEmpty();
    assertThat(Handles.ofAuthor("mastodon", "town.example", null)).isEmpty();
  }

  @Test
  void whatCannotBeSeenDoesNotCount() {
    assertThat(Handles.of("bluesky", "\u202a@jane.bsky.example\u202c"))
        .isEqualTo(new SocialHandle("bluesky", "jane.bsky.example"));
  }
}
