package io.earshot.insight.trackers;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.connectors.Author;
import io.earshot.connectors.Post;
import io.earshot.connectors.PostKind;
import io.earshot.store.Tracker;
import io.earshot.store.TrackerKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnAccountsTest {
  private static final Author MASTODON =
      new Author("acme@s.example", "ACME", "acme@s.example", "https://s.example/@acme");
  private static final Author BLUESKY =
      new Author("did:plc:abc", "ACME", "acme.example", "https://b.example/profile/did:plc:abc");
  private static final Author FORUM =
      new Author("f.example/Acme_Care", "Ann", "Acme_Care", "https://f.example/u/Acme_Care");
  private static final Author BLOG =
      new Author("blog.example/Équipe Acme", "Équipe Acme", null, null);
  private static final Author FAN = new Author("fan@s.example", "acme", "fan@s.example", null);

  @Test
  void knowsAnAccountByItsIdItsHandleAndItsAddress() {
    for (String one : List.of("acme@s.example", "@Acme@S.example", "https://s.example/@acme/")) {
      assertOwn(one, MASTODON);
    }
    for (String one : List.of("did:plc:abc", "acme.example", "@acme.example")) {
      assertOwn(one, BLUESKY);
    }
    for (String one :
        List.of("@acme_care", "f.example/acme_care", "http://f.example/u/Acme_Care")) {
      assertOwn(one, FORUM);
    }
  }

  @Test
  void knowsANameAtASiteAndAtAnySite() {
    assertOwn("blog.example/equipe acme", BLOG);
    assertOwn("*/Équipe Acme", BLOG);
    assertOwn("https://www.blog.example/Équipe Acme", BLOG);
  }

  @Test
  void isNotTakenInByDisplayNamesAndOtherHosts() {
    for (String one : List.of("acme", "@acme", "*/acme", "acme@other.example", "s.example")) {
      assertThat(own(one).wrote(FAN)).as(one).isFalse();
      assertThat(own(one).wrote(MASTODON)).as(one).isFalse();
    }
    assertThat(own("acme").wrote((Author) null)).isFalse();
  }

  @Test
  void countsAllThatStandsOnASiteOfItsOwn() {
    OwnAccounts own = own("www.Blog.example/*");
    assertThat(own.wrote(post("blog.example", null))).isTrue();
    assertThat(own.wrote(post("blog.example", FAN))).isTrue();
    assertThat(own.wrote(post("other.example", FAN))).isFalse();
    assertThat(own.wrote(post(null, null))).isFalse();
    assertThat(own("acme@s.example").wrote(post("other.example", MASTODON))).isTrue();
  }

  private static void assertOwn(String written, Author author) {
    OwnAccounts own = own(written);
    for (Author each : List.of(MASTODON, BLUESKY, FORUM, BLOG, FAN)) {
      assertThat(own.wrote(each)).as(written + " " + each).isEqualTo(each.equals(author));
    }
  }

  private static OwnAccounts own(String... written) {
    return OwnAccounts.of(
        new Tracker("Acme", TrackerKind.BRAND, null, null, null, List.of(written), null));
  }

  private static Post post(String site, Author author) {
    return new Post(
        "id",
        "source",
        "web",
        site,
        PostKind.POST,
        null,
        null,
        "text",
        null,
        null,
        null,
        author,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
