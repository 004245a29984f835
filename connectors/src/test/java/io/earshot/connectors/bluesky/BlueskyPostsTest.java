package io.earshot.connectors.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.earshot.connectors.Author;
import io.earshot.connectors.Post;
import io.earshot.connectors.PostKind;
import io.earshot.connectors.bluesky.RecordEvent.Action;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Records as apps write them. */
class BlueskyPostsTest {
  private static final String ADA = "did:plc:ada";
  private static final AtUri URI = new AtUri(ADA, RecordEvent.POSTS, "3l2key");

  @Test
  void aPostIsWhole() throws Exception {
    Post post = post("'text':'hear, hear','langs':['pt-BR'],'createdAt':'2026-03-01T08:00:00.5Z'");
    assertThat(post.id()).isEqualTo("at://did:plc:ada/app.bsky.feed.post/3l2key");
    assertThat(post.url()).isEqualTo("https://bsky.app/profile/did:plc:ada/post/3l2key");
    assertThat(post.network()).isEqualTo("bluesky");
    assertThat(post.site()).isEqualTo("bsky.app");
    assertThat(post.kind()).isEqualTo(PostKind.POST);
    assertThat(post.text()).isEqualTo("hear, hear");
    assertThat(post.language()).isEqualTo("pt");
    assertThat(post.published()).isEqualTo(Instant.parse("2026-03-01T08:00:00.5Z"));
    assertThat(post.updated()).isNull();
    assertThat(post.conversation()).isEqualTo(post.id());
    assertThat(post.inReplyTo()).isNull();
    assertThat(post.copyKey()).isNull();
    assertThat(post.title()).isNull();
  }

  @Test
  void aReplyIsInItsConversation() throws Exception {
    String root = "at://did:plc:bob/app.bsky.feed.post/root";
    String parent = "at://did:web:cat.example/app.bsky.feed.post/parent";
    Post post =
        post(
            "'text':'no','reply':{'root':{'uri':'"
                + root
                + "'},'parent':{'uri':'"
                + parent
                + "'}}");
    assertThat(post.kind()).isEqualTo(PostKind.COMMENT);
    assertThat(post.conversation()).isEqualTo(root);
    assertThat(post.inReplyTo()).isEqualTo(parent);
  }

  @Test
  void linksAndTagsAreThoseOfTheTextAndWhatIsBesideIt() throws Exception {
    Post post =
        post(
            "'text':'t','tags':['beside','#two','two'],'facets':["
                + "{'features':[{'$type':'app.bsky.richtext.facet#link','uri':'https://a.example/1'},"
                + "{'$type':'app.bsky.richtext.facet#link','uri':'javascript:alert(1)'}]},"
                + "{'features':[{'$type':'app.bsky.richtext.facet#tag','tag':'inside'}]},"
                + "{'features':[{'$type':'app.bsky.richtext.facet#mention','did':'did:plc:x'}]}],"
                + "'embed':{'$type':'app.bsky.embed.external','external':"
                + "{'uri':'https://b.example/2','title':'others','description':'others'}}");
    assertThat(post.links()).containsExactly("https://a.example/1", "https://b.example/2");
    assertThat(post.tags()).containsExactly("inside", "beside", "two");
    assertThat(post.text()).isEqualTo("t");
  }

  @Test
  void whatImagesShowIsText() throws Exception {
    assertThat(
            post("'text':'look','embed':{'images':[{'alt':'a kettle'},{'alt':''},{'alt':'a cup'}]}")
                .text())
        .isEqualTo("look\n\na kettle\n\na cup");
    assertThat(post("'text':'','embed':{'video':{},'alt':'steam'}").text()).isEqualTo("steam");
  }

  @Test
  void aQuotedPostIsALinkToIt() throws Exception {
    String quoted = "{'uri':'at://did:plc:bob/app.bsky.feed.post/q','cid':'b'}";
    assertThat(post("'text':'this','embed':{'record':" + quoted + "}").links())
        .containsExactly("https://bsky.app/profile/did:plc:bob/post/q");
    Post both =
        post(
            "'text':'this','embed':{'record':{'record':"
                + quoted
                + "},'media':{'images':[{'alt':'a cup'}]}}");
    assertThat(both.links()).containsExactly("https://bsky.app/profile/did:plc:bob/post/q");
    assertThat(both.text()).isEqualTo("this\n\na cup");
  }

  @Test
  void aListThatIsEmbeddedHasNoPageOfAPost() throws Exception {
    assertThat(
            post("'text':'t','embed':{'record':{'uri':'at://did:plc:bob/app.bsky.graph.list/l'}}")
                .links())
        .isEmpty();
  }

  @Test
  void ofSeveralLanguagesNoneIsTheTexts() throws Exception {
    assertThat(post("'text':'t','langs':['en','ja']").language()).isNull();
  }

  @Test
  void anAddressOfAnAccountByNameIsNoId() {
    assertThat(AtUri.parse("at://ada.example/app.bsky.feed.post/1")).isNull();
    assertThat(AtUri.parse("at://did:plc:ada/app.bsky.feed.post/..")).isNull();
    assertThat(AtUri.parse("at://did:plc:ada/app.bsky.feed.post/1?x=\"><script>")).isNull();
  }

  private static Post post(String fields) throws IOException {
    JsonNode record = new JsonMapper().readTree(("{" + fields + "}").replace('\'', '"'));
    RecordEvent event = new RecordEvent(URI, Action.CREATE, record, Instant.EPOCH);
    return new BlueskyPosts("source").change(event, new Author(ADA, null, null, null)).post();
  }
}
