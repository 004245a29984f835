package io.earshot.connectors.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.earshot.connectors.Author;
import io.earshot.connectors.AuthorProfile;
import io.earshot.connectors.Engagement;
import io.earshot.connectors.Post;
import io.earshot.connectors.PostChange;
import io.earshot.connectors.PostKind;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PushedDocumentTest {
  private static final String SOURCE = "shop";
  private static final String EVERYTHING =
      """
      {"id": "r-1", "url": "https://Shop.example/reviews/1?utm_source=x", "kind": "review",
       "title": "Quiet\\nat last", "html": "<p>I <b>love</b> it.</p><p>See <a href=/x>x</a></p>",
       "language": "en-GB", "published": "2026-03-01T10:00:00Z", "updated": "2026-03-02T10:00:00+01:00",
       "author": {"id": "u-7", "name": "Ann Lee", "handle": "ann", "url": "https://ann.example/",
         "description": "Tea", "location": "Cork", "links": ["https://a.example/"],
         "verifiedLinks": ["https://b.example/"], "email": "ann@mail.example", "phone": "+353 1 234"},
       "inReplyTo": "r-0", "conversation": "https://shop.example/reviews/0",
       "tags": ["phone"], "links": ["https://acme.example/"],
       "engagement": {"likes": 3, "views": 40}, "network": "Shop", "site": "Shop.Example"}
      """;

  @Test
  void aPostHasEverythingTheSchemaKnows() throws Exception {
    Post post = only(EVERYTHING).change().post();
    assertThat(post)
        .isEqualTo(
            new Post(
                "push:shop/r-1",
                SOURCE,
                "shop",
                "shop.example",
                PostKind.REVIEW,
                "https://shop.example/reviews/1?utm_source=x",
                "Quiet at last",
                "I love it.\n\nSee x",
                "en",
                Instant.parse("2026-03-01T10:00:00Z"),
                Instant.parse("2026-03-02T09:00:00Z"),
                new Author(
                    "u-7",
                    "Ann Lee",
                    "ann",
                    "https://ann.example/",
                    new AuthorProfile(
                        "Tea",
                        "Cork",
                        List.of("https://a.example/"),
                        List.of("https://b.example/"),
                        "ann@mail.example",
                        "+353 1 234")),
                "https://shop.example/reviews/0",
                "push:shop/r-0",
                null,
                List.of("https://acme.example/", "https://shop.example/x"),
                List.of("phone"),
                new Engagement(3L, null, null, 40L)));
  }

  /** Reader and published schema know the same members. */
  @Test
  void theSchemaKnowsWhatIsRead() throws Exception {
    assertThat(only(EVERYTHING).ignored()).isEmpty();
    JsonNode known = schema().at("/$defs/post/properties");
    List<String> names = new ArrayList<>();
    known.fieldNames().forEachRemaining(names::add);
    List<String> sent = new ArrayList<>(List.of("deleted", "text"));
    new ObjectMapper().readTree(EVERYTHING).fieldNames().forEachRemaining(sent::add);
    assertThat(names).containsExactlyInAnyOrderElementsOf(sent);
    String all = names.stream().map("\"%s\": null"::formatted).collect(Collectors.joining(", "));
    assertThat(
            PushedDocument.read(SOURCE, ("{%s}".formatted(all)).getBytes(UTF_8)).get(0).problem())
        .contains("'id' is missing");
  }

  private static JsonNode schema() throws IOException {
    try (InputStream file = Inbox.class.getResourceAsStream("posts.schema.json")) {
      return new ObjectMapper().readTree(file);
    }
  }

  @Test
  void anAddressOfTheWebIsThePermalinkThatAFeedGives() throws Exception {
    String permalink = "https://blog.example/2026/post";
    assertThat(only("{'url': 'http://Blog.example/2026/post/?utm_source=a', 'text': 'x'}").change())
        .extracting(PostChange::id)
        .isEqualTo(permalink);
    Post post = only("{'id': 'https://blog.example/2026/post', 'text': 'x'}").change().post();
    assertThat(post.id()).isEqualTo(permalink);
    assertThat(post.url()).isEqualTo(permalink);
    assertThat(post.site()).isEqualTo("blog.example");
    assertThat(post.conversation()).isEqualTo(permalink);
  }

  @Test
  void aRemovalNeedsAnIdOnly() throws Exception {
    assertThat(only("{'id': 'r-1', 'deleted': true}").change())
        .isEqualTo(PostChange.delete("push:shop/r-1", SOURCE));
  }

  @Test
  void anAnswerIsACommentWhoseConversationIsNotGuessed() throws Exception {
    Post post = only("{'id': 'b', 'text': 'x', 'inReplyTo': 'a'}").change().post();
    assertThat(post.kind()).isEqualTo(PostKind.COMMENT);
    assertThat(post.inReplyTo()).isEqualTo("push:shop/a");
    assertThat(post.conversation()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'text': 'x'} | 'id' is missing",
        "{'id': ' ', 'text': 'x'} | 'id' is missing",
        "{'id': 7, 'text': 'x'} | 'id' is not a text",
        "{'id': 'a'} | neither 'title', 'text' nor 'html'",
        "{'id': 'a', 'text': 'x', 'html': 'x'} | send one of them",
        "{'id': 'a', 'text': 'x', 'published': 'soon'} | 'published' is no time",
        "{'id': 'a', 'text': 'x', 'url': 'shop/1'} | 'url' is no address",
        "{'id': 'a', 'text': 'x', 'links': ['nowhere']} | 'links' is no address",
        "{'id': 'a', 'text': 'x', 'kind': 'poem'} | write one of post, comment, review",
        "{'id': 'a', 'text': 'x', 'author': 'Ann'} | 'author' is not an object",
        "{'id': 'a', 'text': 'x', 'author': {}} | 'author' has neither",
        "{'id': 'a', 'text': 'x', 'tags': 'phone'} | 'tags' is not a list",
        "{'id': 'a', 'text': 'x', 'engagement': {'likes': -1}} | 'likes' is not a count",
        "{'id': 'a', 'deleted': 'yes'} | 'deleted' is not true or false",
        "7 | a post is an object",
        "{'type': 'Like', 'object': 'https://a.example/1'} | type 'Like' says nothing here",
        "{'type': 'Create', 'object': {'type': 'Image', 'id': 'https://a.example/1'}} | 'Image' is no post",
        "{'type': 'Create', 'object': {'type': 'Note', 'content': 'x'}} | has no 'id'",
        "{'type': 'Create', 'object': {'type': 'Note', 'id': 'https://a.example/1'}} | says anything",
        "{'type': 'Create', 'to': 'https://a.example/u', 'object': {'type': 'Note', 'id': 'https://a.example/1', 'content': 'x'}} | not addressed to the public",
      })
  void whatCannotBeTakenIsNamed(String item, String problem) throws Exception {
    PushedItem read = only("[" + item + "]");
    assertThat(read.change()).isNull();
    assertThat(read.problem()).contains(problem);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "{", "[]", "{}", "{\"posts\": []}", "null", "{} {}", "\u0000"})
  void aBodyWithoutPostsIsRefused(String body) {
    assertThatThrownBy(() -> PushedDocument.read(SOURCE, body.getBytes(UTF_8)))
        .isInstanceOf(PushException.class)
        .hasMessageStartingWith("The body");
  }

  @Test
  void aDeepBodyIsRefused() {
    assertThatThrownBy(() -> PushedDocument.read(SOURCE, "[".repeat(100_000).getBytes(UTF_8)))
        .isInstanceOf(PushException.class);
  }

  @Test
  void tooManyAtOnceAreRefused() {
    String body =
        IntStream.range(0, PushedDocument.MOST_ITEMS + 1)
            .mapToObj(i -> "{\"id\": \"%d\", \"text\": \"x\"}".formatted(i))
            .collect(Collectors.joining(",", "[", "]"));
    assertThatThrownBy(() -> PushedDocument.read(SOURCE, body.getBytes(UTF_8)))
        .hasMessageContaining("at most 500");
  }

  @Test
  void aBadItemSpoilsNoOther() throws Exception {
    List<PushedItem> items =
        read(
            "{'posts': [{'id': 'a', 'text': 'x'}, {'text': 'x'}, {'id': 'c', 'titel': 'x', 'text': 'y'}]}");
    assertThat(items).extracting(PushedItem::index).containsExactly(0, 1, 2);
    assertThat(items).extracting(item -> item.problem() == null).containsExactly(true, false, true);
    assertThat(items.get(2).ignored()).containsExactly("titel");
  }

  /** An item is kept as it was sent and read again by the job: it must say the same. */
  @Test
  void whatIsKeptSaysTheSame() throws Exception {
    for (String body : List.of(EVERYTHING, NOTE, "{\"id\": \"r-1\", \"deleted\": true}")) {
      PushedItem item = PushedDocument.read(SOURCE, body.getBytes(UTF_8)).get(0);
      assertThat(PushedDocument.read(SOURCE, item.json().getBytes(UTF_8)).get(0).change())
          .isEqualTo(item.change());
    }
  }

  private static final String NOTE =
      """
      {"@context": "https://www.w3.org/ns/activitystreams", "type": "Create",
       "id": "https://social.example/users/ann/statuses/1/activity",
       "actor": "https://social.example/users/ann",
       "to": ["https://www.w3.org/ns/activitystreams#Public"],
       "object": {"id": "https://social.example/users/ann/statuses/1", "type": "Note",
         "summary": "phones", "content": "<p>My Acme is <a href=\\"https://x.example/\\">loud</a></p>",
         "contentMap": {"en": "<p>My Acme is loud</p>"},
         "url": "https://social.example/@ann/1", "published": "2026-03-01T10:00:00Z",
         "attributedTo": {"type": "Person", "id": "https://social.example/users/ann", "preferredUsername": "ann", "name": "Ann Lee"},
         "inReplyTo": "https://social.example/users/bob/statuses/9",
         "tag": [{"type": "Hashtag", "name": "#Acme"}, {"type": "Mention", "name": "@bob"}],
         "likes": {"totalItems": 4}, "replies": {"type": "Collection", "totalItems": 2}}}
      """;

  @Test
  void aNoteIsAPost() throws Exception {
    assertThat(PushedDocument.read(SOURCE, NOTE.getBytes(UTF_8)).get(0).change().post())
        .isEqualTo(
            new Post(
                "https://social.example/users/ann/statuses/1",
                SOURCE,
                "activitypub",
                "social.example",
                PostKind.COMMENT,
                "https://social.example/@ann/1",
                null,
                "phones\n\nMy Acme is loud",
                "en",
                Instant.parse("2026-03-01T10:00:00Z"),
                null,
                new Author(
                    "ann@social.example",
                    "Ann Lee",
                    "ann@social.example",
                    "https://social.example/users/ann"),
                null,
                "https://social.example/users/bob/statuses/9",
                null,
                List.of("https://x.example/"),
                List.of("Acme"),
                new Engagement(4L, null, 2L, null)));
  }

  @Test
  void anArticleIsUpdatedAndADeletionNamesItByIdOrTombstone() throws Exception {
    String article =
        "{'type': 'Update', 'object': {'type': 'Article', 'id': 'https://a.example/1', 'name': 'T', 'content': 'x'}}";
    assertThat(only(article).change().post().title()).isEqualTo("T");
    assertThat(only("{'type': 'Delete', 'object': 'https://a.example/1'}").change())
        .isEqualTo(PostChange.delete("https://a.example/1", SOURCE));
    assertThat(
            only("{'type': 'Delete', 'object': {'type': 'Tombstone', 'id': 'https://a.example/1'}}")
                .change())
        .isEqualTo(PostChange.delete("https://a.example/1", SOURCE));
  }

  @Test
  void aCollectionOfActivitiesIsRead() throws Exception {
    assertThat(
            read(
                "{'type': 'OrderedCollection', 'orderedItems': [{'type': 'Delete', 'object': 'https://a.example/1'}, {'type': 'Delete', 'object': 'https://a.example/2'}]}"))
        .hasSize(2);
  }

  /** A list within an item makes it no list when it is read again. */
  @ParameterizedTest
  @ValueSource(strings = {"posts", "items", "orderedItems"})
  void anItemThatWasKeptSaysWhatItSaid(String member) throws Exception {
    String other = "{'id': 'other', 'text': 'Not this.'}";
    PushedItem sent =
        read("{'posts': [{'id': 'r-1', 'text': 'This.', '%s': [%s]}]}".formatted(member, other))
            .get(0);

    PushedItem kept = PushedDocument.readItem(SOURCE, sent.json().getBytes(UTF_8));

    assertThat(kept.change()).isEqualTo(sent.change());
    assertThat(kept.change().id()).isEqualTo("push:shop/r-1");
  }

  private static PushedItem only(String json) throws PushException {
    return read(json).get(0);
  }

  private static List<PushedItem> read(String json) throws PushException {
    return PushedDocument.read(SOURCE, json.replace('\'', '"').getBytes(UTF_8));
  }
}
