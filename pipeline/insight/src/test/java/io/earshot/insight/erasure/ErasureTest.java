package io.earshot.insight.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.connectors.Author;
import io.earshot.connectors.Post;
import io.earshot.connectors.SourceKind;
import io.earshot.connectors.SourceStanza;
import io.earshot.connectors.push.SentPost;
import io.earshot.insight.erasure.Holdings.HeldAlert;
import io.earshot.search.CustomerLink;
import io.earshot.search.IndexOperation;
import io.earshot.search.IndexSettings;
import io.earshot.search.Indexes;
import io.earshot.search.Mention;
import io.earshot.search.MentionIndex;
import io.earshot.search.MentionWriter;
import io.earshot.store.Alert;
import io.earshot.store.AlertPost;
import io.earshot.store.Customer;
import io.earshot.store.LinkedAuthor;
import io.earshot.store.Origin;
import io.earshot.store.PersonKeys;
import io.earshot.store.RuleKind;
import io.earshot.store.SocialHandle;
import io.earshot.store.Store;
import io.earshot.store.StoreSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over a real Lucene index and a real H2 store. */
class ErasureTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir private Path folder;
  private Store store;
  private MentionIndex index;
  private MentionWriter writer;

  @BeforeEach
  void open() throws IOException {
    store = Store.open(new StoreSettings("jdbc:h2:mem:" + UUID.randomUUID(), null, null));
    IndexSettings settings = IndexSettings.lucene(folder.resolve("index").toString());
    index = Indexes.reader(settings);
    writer = Indexes.writer(settings);
  }

  @AfterEach
  void close() throws IOException {
    writer.close();
    index.close();
    store.close();
  }

  @Test
  void findsAllAccountsOfACustomerByAnyOfThem() throws Exception {
    store.customers().save(customer("C-1", "Jane Roe", "jane@mail.example"));
    link("jane@social.example", "C-1");
    say("1", "jane@social.example", "jane", "social", "hello");
    say("2", "did:plc:abc", "Jane.Bsky.example", "bluesky", "hello");
    say("3", "forum/jane", "jane", "forum", "of someone else");
    tie("4", "forum/roe", "C-1");

    Person person = new People(store, index).find("JANE@mail.example");

    assertThat(person.customers()).extracting(Customer::id).containsExactly("C-1");
    assertThat(person.authors())
        .containsExactlyInAnyOrder("jane@social.example", "did:plc:abc", "forum/roe");
    assertThat(new People(store, index).find("C-1").authors()).isEqualTo(person.authors());
    assertThat(new People(store, index).find("did:plc:abc").authors()).isEqualTo(person.authors());
    assertThat(person.keys())
        .contains(
            PersonKeys.email("jane@mail.example"),
            PersonKeys.author("did:plc:abc"),
            PersonKeys.handle("bluesky", "jane.bsky.example"));
    assertThat(person.traces().words())
        .contains("Jane Roe", "jane@mail.example", "@jane", "did:plc:abc", "jane.bsky.example")
        .doesNotContain("jane");
  }

  @Test
  void refusesAHandleOfSeveralPeopleAndKnowsNobodyByAName() throws Exception {
    say("1", "jane@social.example", "jane", "social", "hello");
    say("2", "forum/jane", "jane", "forum", "hello");

    assertThatThrownBy(() -> new People(store, index).find("@jane"))
        .isInstanceOf(AmbiguousPersonException.class)
        .hasMessageContaining("forum/jane, jane@social.example");
    assertThat(new People(store, index).find("forum/jane").authors()).containsExactly("forum/jane");
    assertThat(new People(store, index).find("Name of jane").isUnknown()).isTrue();
  }

  @Test
  void whoIsNotKnownIsSuppressedByWhatWasSaid() throws Exception {
    Person nobody = new People(store, index).find("No@where.example");

    assertThat(nobody.isUnknown()).isTrue();
    assertThat(nobody.keys())
        .contains(PersonKeys.email("no@where.example"), PersonKeys.author("no@where.example"));
    assertThat(nobody.traces().words()).containsExactly("No@where.example");
  }

  @Test
  void givesAllThatIsHeld() throws Exception {
    store.customers().save(customer("C-1", "Jane Roe", "jane@mail.example"));
    link("jane@social.example", "C-1");
    say("1", "jane@social.example", "jane", "social", "hello");
    say("2", "bo", "bo", "social", "@jane hello");
    alert("1", "every: jane");
    alert("2", "every: bo");

    Holdings held = Holdings.of(new People(store, index).find("C-1"), store, index);

    assertThat(held.customers()).hasSize(1);
    assertThat(held.links())
        .extracting(LinkedAuthor::author)
        .containsExactly("jane@social.example");
    assertThat(held.posts()).extracting(Mention::id).containsExactly("1");
    assertThat(held.alerts()).extracting(HeldAlert::title).containsExactly("every: jane");
  }

  @Test
  void removesTheirPostsAndHidesTheirNameInThoseOfOthers() throws Exception {
    store.customers().save(customer("C-1", "Jane Roe", "jane@mail.example"));
    link("jane@social.example", "C-1");
    say("1", "jane@social.example", "jane", "social", "hello");
    say("2", "bo", "bo", "social", "@jane hello, Jane Roe");
    say("jane@social.example/comments/3", "bo", "bo", "social", "on a page of hers");
    say("4", "bo", "bo", "social", "Jane Roebuck and a jane");

    Map<String, Long> counts = erase("C-1");

    assertThat(counts)
        .containsEntry("posts", 2L)
        .containsEntry("postsOfOthers", 1L)
        .containsEntry("customers", 1L)
        .containsEntry("links", 1L);
    assertThat(index.find("1")).isEmpty();
    assertThat(index.find("jane@social.example/comments/3")).isEmpty();
    assertThat(index.find("2").orElseThrow().post().text()).isEqualTo("***** hello, ********");
    assertThat(index.find("4").orElseThrow().post().text()).isEqualTo("Jane Roebuck and a jane");
    assertThat(store.customers().find("C-1")).isEmpty();
  }

  @Test
  void removesWhatTheySentAndNobodyHasRead() throws Exception {
    store.sources().save(shop(), Origin.CONSOLE);
    say("1", "jane@social.example", "jane", "social", "hello");
    store
        .inbox()
        .put(
            List.of(
                sent(
                    "a",
                    "{\"id\": \"a\", \"text\": \"!\", \"author\": {\"id\": \"jane@social.example\"}}"),
                sent("b", "{\"id\": \"b\", \"text\": \"by bo\", \"author\": {\"id\": \"bo\"}}"),
                sent("c", "{\"id\": \"c\", \"deleted\": true}")),
            NOW);

    assertThat(erase("jane@social.example")).containsEntry("inbox", 1L);

    assertThat(store.inbox().after("shop", 0, 9))
        .extracting(item -> item.json().substring(0, 10))
        .containsExactly("{\"id\": \"b\"", "{\"id\": \"c\"");
  }

  @Test
  void removesWhatTheySentToASourceThatIsGone() throws Exception {
    store.sources().save(shop(), Origin.CONSOLE);
    say("1", "jane@social.example", "jane", "social", "hello");
    String hers = "{\"id\": \"a\", \"text\": \"!\", \"author\": {\"id\": \"jane@social.example\"}}";
    store.inbox().put(List.of(sent("a", hers)), NOW);
    store.sources().delete("shop");

    assertThat(erase("jane@social.example")).containsEntry("inbox", 1L);

    assertThat(store.inbox().count()).isZero();
  }

  private Map<String, Long> erase(String who) throws Exception {
    Person person = new People(store, index).find(who);
    return new Eraser(store, NOW).erase(person.traces(), index, writer);
  }

  private static SourceStanza shop() {
    return new SourceStanza(
        "shop", SourceKind.PUSH, List.of(), null, 0, 24, null, null, false, false);
  }

  private static SentPost sent(String id, String json) {
    return new SentPost("shop", id, json);
  }

  private static Customer customer(String id, String name, String email) {
    return new Customer(
        id,
        name,
        List.of(email),
        null,
        null,
        List.of(new SocialHandle("bluesky", "jane.bsky.example")),
        null,
        null,
        true);
  }

  private void alert(String post, String title) {
    AlertPost shown = new AlertPost(post, null, "hello", null, null, null, null, NOW, null);
    Alert alert =
        new Alert(
            "every", post, NOW, RuleKind.EACH, NOW, title, "why", null, null, null, List.of(shown));
    store.alerts().raise(alert, List.of(), null);
  }

  private void link(String author, String customer) {
    store
        .customerLinks()
        .put(
            new LinkedAuthor(
                author,
                "social",
                null,
                null,
                "jane",
                null,
                LinkedAuthor.State.LINKED,
                customer,
                null,
                null,
                NOW));
  }

  private void say(String id, String author, String handle, String network, String text)
      throws IOException {
    put(mention(id, author, handle, network, text).with(CustomerLink.NONE));
  }

  private void tie(String id, String author, String customer) throws IOException {
    put(mention(id, author, null, "forum", "tied").with(new CustomerLink(customer)));
  }

  private void put(Mention mention) throws IOException {
    writer.write(List.of(IndexOperation.put(mention)));
    writer.commit();
  }

  private static Mention mention(
      String id, String author, String handle, String network, String text) {
    Post post =
        new Post(
            id,
            "source",
            network,
            network + ".example",
            null,
            null,
            null,
            text,
            null,
            NOW,
            null,
            new Author(author, "Name of " + handle, handle, null),
            null,
            null,
            null,
            null,
            null,
            null);
    return Mention.of(post, 1, NOW);
  }
}
