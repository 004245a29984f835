package io.earshot.console;

import io.earshot.connectors.Author;
import io.earshot.connectors.Post;
import io.earshot.connectors.PostKind;
import io.earshot.nlp.Analysis;
import io.earshot.nlp.Language;
import io.earshot.nlp.Polarity;
import io.earshot.nlp.Sentiment;
import io.earshot.search.CustomerLink;
import io.earshot.search.Mention;
import io.earshot.search.TrackerMatch;
import io.earshot.store.Customer;
import io.earshot.store.EvidenceKind;
import io.earshot.store.LinkEvidence;
import io.earshot.store.LinkedAuthor;
import io.earshot.store.LinkedAuthor.State;
import io.earshot.store.Origin;
import io.earshot.store.SocialHandle;
import io.earshot.store.Store;
import io.earshot.store.Tracker;
import io.earshot.store.TrackerKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Invented customers, the accounts they have, and what they write in three networks. */
final class SamplePeople {
  /** Writes in three networks, and complains. */
  static final String ADA = "C-1";

  /** Shares an account with somebody. */
  static final String JONAS = "C-2";

  static final String HOSTILE = "\"><script>alert(9)</script>";
  static final String TOOT = "ada@town.example";
  static final String DOUBTFUL = "jk@town.example";

  private static final Instant NOW = SampleMentions.NOW;
  private static final Author BRAND =
      new Author("tindra@town.example", "Tindra", "tindra@town.example", null);

  private final List<Mention> mentions = new ArrayList<>();

  private SamplePeople() {}

  static void fill(ConsoleHarness console) throws Exception {
    fill(console.store);
    SamplePeople people = new SamplePeople();
    people.write();
    console.index(people.mentions);
  }

  private static void fill(Store store) {
    store
        .customers()
        .saveAll(
            List.of(
                customer(ADA, "Ada Brook", "Brook & Daughters", "Lund"),
                customer(JONAS, "Jonas Król", null, "Łódź"),
                customer("C-3", "Jonas Krol", "Tea for Two", null),
                customer(HOSTILE, "<img src=x onerror=alert(8)>", null, null)));
    store.customerLinks().put(linked(TOOT, "mastodon", "town.example", EvidenceKind.HANDLE));
    store
        .customerLinks()
        .put(linked("did:plc:ada", "bluesky", "bsky.example", EvidenceKind.VERIFIED_LINK));
    store
        .customerLinks()
        .put(linked("forum.example/ada", "discourse", "forum.example", EvidenceKind.EMAIL));
    store.customerLinks().put(doubtful());
    store
        .trackers()
        .save(
            new Tracker(
                "Tindra",
                TrackerKind.BRAND,
                null,
                null,
                null,
                List.of("@tindra@town.example"),
                null),
            Origin.CONSOLE);
  }

  private static Customer customer(String id, String name, String company, String locality) {
    return new Customer(
        id,
        name,
        List.of(id.toLowerCase(java.util.Locale.ROOT) + "@mail.example"),
        List.of("+49301234567"),
        List.of("brook.example/about"),
        List.of(new SocialHandle("mastodon", TOOT)),
        company,
        locality,
        false);
  }

  private static LinkedAuthor linked(
      String author, String network, String site, EvidenceKind kind) {
    return new LinkedAuthor(
        author,
        network,
        site,
        "Ada 🍵",
        "ada",
        "https://" + site + "/@ada",
        State.LINKED,
        ADA,
        List.of(new LinkEvidence(ADA, kind, "value of " + network)),
        null,
        NOW.minus(Duration.ofDays(3)));
  }

  private static LinkedAuthor doubtful() {
    return new LinkedAuthor(
        DOUBTFUL,
        "mastodon",
        "town.example",
        "J. K.",
        "jk",
        "https://town.example/@jk",
        State.CONFLICT,
        null,
        List.of(
            new LinkEvidence(JONAS, EvidenceKind.EMAIL, "jonas@mail.example"),
            new LinkEvidence("C-3", EvidenceKind.HANDLE, "mastodon: jk@town.example")),
        "it names several customers: C-2, C-3",
        NOW.minus(Duration.ofHours(2)));
  }

  private void write() {
    Author toots = new Author(TOOT, "Ada 🍵", "ada@town.example", "https://town.example/@ada");
    Author skeets = new Author("did:plc:ada", "Ada", "ada.example", null);
    Author forum = new Author("forum.example/ada", "ada", "ada", null);
    for (int week = 0; week < 8; week++) {
      add("toot " + week, "mastodon", toots, 24 * 7 * week + 30, 0.1, ADA);
      if (week % 2 == 0) {
        add("skeet " + week, "bluesky", skeets, 24 * 7 * week + 60, 0.2, ADA);
      }
      if (week % 3 == 0) {
        add("topic " + week, "discourse", forum, 24 * 7 * week + 90, 0.3, ADA);
      }
    }
    add("complaint", "mastodon", toots, 5, 0.92, ADA);
    add("answered complaint", "mastodon", toots, 9, 0.9, ADA);
    add("answer", "mastodon", BRAND, 8, null, null, "answered complaint");
    add("complaint of somebody", "web", new Author("x", "Somebody", null, null), 3, 0.8, null);
    add("complaint of markup", "web", new Author("y", "<b>y</b>", null, null), 30, 0.8, HOSTILE);
  }

  private void add(
      String id, String network, Author author, int hoursAgo, Double complaint, String customer) {
    add(id, network, author, hoursAgo, complaint, customer, null);
  }

  private void add(
      String id,
      String network,
      Author author,
      int hoursAgo,
      Double complaint,
      String customer,
      String answered) {
    Post post =
        new Post(
            id,
            "people",
            network,
            network + ".example",
            PostKind.POST,
            null,
            null,
            "A Tindra kettle and its lid: " + id,
            null,
            NOW.minus(Duration.ofHours(hoursAgo)),
            null,
            author,
            null,
            answered,
            null,
            null,
            null,
            null);
    boolean bad = complaint != null && complaint > 0.5;
    Sentiment mood =
        bad
            ? new Sentiment(Polarity.NEGATIVE, 0.8, 0.1, 0.1)
            : new Sentiment(Polarity.NEUTRAL, 0.1, 0.8, 0.1);
    mentions.add(
        Mention.of(post, 1, post.published())
            .with(new Analysis("linear/1", new Language("en", 0.9), mood, complaint, null))
            .with(List.of(new TrackerMatch("Tindra", author == BRAND, null, null)))
            .with(customer == null ? CustomerLink.NONE : new CustomerLink(customer)));
  }
}
