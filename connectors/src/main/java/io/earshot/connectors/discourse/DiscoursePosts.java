package io.earshot.connectors.discourse;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.connectors.Author;
import io.earshot.connectors.Engagement;
import io.earshot.connectors.Permalink;
import io.earshot.connectors.Post;
import io.earshot.connectors.PostKind;
import io.earshot.connectors.dates.WrittenDate;
import io.earshot.connectors.feed.ReadableText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Makes posts of a forum's JSON. The id of a post is {@code …/t/TOPIC/NUMBER}, which is also an
 * address that leads to it: so a reply's JSON, which has numbers only, is enough to name the post
 * it answers and the one that began the topic.
 */
final class DiscoursePosts {
  private static final String NETWORK = "discourse";
  private static final int LIKE = 2;

  private final HttpUrl forum;
  private final String source;

  DiscoursePosts(HttpUrl forum, String source) {
    this.forum = forum.newBuilder().username("").password("").build();
    this.source = source;
  }

  /** Whether the JSON has what a post cannot do without. */
  static boolean isPost(JsonNode post) {
    return post.path("id").canConvertToLong()
        && post.path("topic_id").canConvertToLong()
        && post.path("post_number").canConvertToInt();
  }

  /** The id of a post of a topic. */
  String id(long topic, int number) {
    return Permalink.id(url(topic, number));
  }

  private String url(long topic, int number) {
    return forum.newBuilder().addPathSegments("t/" + topic + "/" + number).build().toString();
  }

  /**
   * A post.
   *
   * @param title of its topic, or null where that is not known
   * @param tags of its topic, none where they are not known
   */
  Post post(JsonNode post, String title, List<String> tags) {
    long topic = post.path("topic_id").asLong();
    int number = post.path("post_number").asInt();
    ReadableText text = text(post);
    return new Post(
        id(topic, number),
        source,
        NETWORK,
        forum.host(),
        number == 1 ? PostKind.POST : PostKind.COMMENT,
        url(topic, number),
        number == 1 ? ReadableText.line(title) : null,
        text.text(),
        null,
        time(post, "created_at"),
        time(post, "updated_at"),
        author(post),
        id(topic, 1),
        number == 1 ? null : id(topic, Math.max(1, post.path("reply_to_post_number").asInt())),
        null,
        text.links(),
        tags,
        engagement(post));
  }

  /** What others said and is quoted is not what this author says. */
  private ReadableText text(JsonNode post) {
    Document cooked = Jsoup.parseBodyFragment(post.path("cooked").asText(""), forum.toString());
    cooked.select("aside.quote, .lightbox .meta").remove();
    return ReadableText.ofHtml(cooked.body().html(), forum.toString());
  }

  private Author author(JsonNode post) {
    String handle = ReadableText.line(post.path("username").asText(null));
    if (handle == null) {
      return null;
    }
    String name = ReadableText.line(post.path("name").asText(null));
    return new Author(
        forum.host() + "/" + handle,
        name == null ? handle : name,
        handle,
        forum.newBuilder().addPathSegment("u").addPathSegment(handle).build().toString());
  }

  private static Engagement engagement(JsonNode post) {
    Long likes = null;
    for (JsonNode action : post.path("actions_summary")) {
      likes = action.path("id").asInt() == LIKE ? action.path("count").asLong() : likes;
    }
    Long replies = post.path("reply_count").isNumber() ? post.path("reply_count").asLong() : null;
    return likes == null && replies == null ? null : new Engagement(likes, null, replies, null);
  }

  private static Instant time(JsonNode post, String field) {
    String written = post.path(field).asText(null);
    return written == null ? null : WrittenDate.parse(written, null);
  }

  /** Tags of a topic, which newer releases give as objects. */
  static List<String> tags(JsonNode topic) {
    List<String> tags = new ArrayList<>();
    topic.path("tags").forEach(tag -> tags.add(tag.path("name").asText(tag.asText())));
    tags.removeIf(String::isBlank);
    return tags;
  }
}
