package io.earshot.connectors.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.connectors.Post;
import io.earshot.connectors.PostKind;
import io.earshot.connectors.feed.DocumentReader.As;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationsTest {
  private static final String THREAD = "https://board.example/r/coffee/comments/abc/my_grinder";

  private static List<Post> read(String url, String site, String items) {
    String feed =
        "<rss version=\"2.0\"><channel><link>%s</link>%s</channel></rss>".formatted(site, items);
    return DocumentReader.read(feed.getBytes(UTF_8), null, url, url, As.FEED).posts();
  }

  private static String item(String guid, String link) {
    return "<item><title>%s</title><guid isPermaLink=\"false\">%s</guid><link>%s</link></item>"
        .formatted(guid, guid, link);
  }

  @Test
  void thePostOfAThreadIsNoCommentOnItself() {
    String items = item("t3", THREAD + "/") + item("t1", THREAD + "/def/");
    List<Post> posts = read(THREAD + "/.rss", THREAD + "/", items);
    assertThat(posts).extracting(Post::kind).containsExactly(PostKind.POST, PostKind.COMMENT);
    assertThat(posts).extracting(Post::inReplyTo).containsExactly(null, THREAD);
    assertThat(posts).extracting(Post::conversation).containsOnly(THREAD);
  }

  @Test
  void commentsThatAllLinkToTheirPostAreComments() {
    String post = "https://blog.example/post";
    List<Post> posts = read(post + "/comments/feed", post, item("c1", post) + item("c2", post));
    assertThat(posts).extracting(Post::kind).containsOnly(PostKind.COMMENT);
    assertThat(posts).extracting(Post::inReplyTo).containsOnly(post);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://paper.example/comment/rss",
        "https://paper.example/rss/comment.xml",
        "https://paper.example/news/comment"
      })
  void opinionsOfANewspaperAreNoComments(String url) {
    List<Post> posts =
        read(url, "https://paper.example/comment/", item("1", "https://paper.example/comment/tea"));
    assertThat(posts).extracting(Post::kind).containsExactly(PostKind.POST);
    assertThat(posts).extracting(Post::inReplyTo).containsOnlyNulls();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://blog.example/comments/feed/",
        "https://blog.example/feeds/7/comments/default",
        "https://blog.example/post/comments.xml",
        "https://blog.example/comments",
        "https://blog.example/?feed=comments-rss2",
        "https://blog.example/wp-commentsrss2.php?feed=comments-rss",
        "https://blog.example/index.php?format=feed&type=comments"
      })
  void feedsOfCommentsAreKnownByTheirAddresses(String url) {
    List<Post> posts = read(url, "https://blog.example/", item("1", "https://blog.example/said/1"));
    assertThat(posts).extracting(Post::kind).containsExactly(PostKind.COMMENT);
  }
}
