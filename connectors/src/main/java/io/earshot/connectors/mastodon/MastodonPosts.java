package io.earshot.connectors.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.connectors.Author;
import io.earshot.connectors.Engagement;
import io.earshot.connectors.Permalink;
import io.earshot.connectors.Post;
import io.earshot.connectors.PostChange;
import io.earshot.connectors.PostKind;
import io.earshot.connectors.dates.WrittenDate;
import io.earshot.connectors.feed.Languages;
import io.earshot.connectors.feed.ReadableText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Makes posts of a server's statuses.
 *
 * <ul>
 *   <li>The id is {@code https://SERVER/statuses/ID}: server that was asked and id it has there.
 *       {@code uri}, the same on all servers, is the copy key.
 *   <li>A boost is no post: somebody else wrote it, and whoever listens to that hashtag or account
 *       finds it there. It is left out; how often a post was boosted is among its counts.
 *   <li>A reply's conversation is null. A status names only what it answers, not what began it; to
 *       ask would be a request per reply, and to guess from the page at hand would say now this,
 *       now that of the same post.
 *   <li>The text begins with the content warning and ends with the descriptions of pictures: the
 *       author wrote both, and often the description says what the picture is about.
 *   <li>Mentions and hashtags are no links; hashtags are tags.
 * </ul>
 */
final class MastodonPosts {
  private static final String NETWORK = "mastodon";
  private static final List<String> OPEN = List.of("public", "unlisted");
  private static final Pattern LOCAL_ID = Pattern.compile(".*/statuses/([A-Za-z0-9_-]{1,64})");

  private final HttpUrl server;
  private final String source;

  MastodonPosts(HttpUrl server, String source) {
    this.server = server.newBuilder().username("").password("").build();
    this.source = source;
  }

  /** The post's id for a status's. */
  String id(String local) {
    return Permalink.id(address(local));
  }

  private String address(String local) {
    return server.newBuilder().addPathSegment("statuses").addPathSegment(local).toString();
  }

  /** The status's id for a post's, or null if it is none of this server. */
  String localId(String id) {
    Matcher matcher = LOCAL_ID.matcher(id);
    return matcher.matches() && id(matcher.group(1)).equals(id) ? matcher.group(1) : null;
  }

  /** A status just met, which has an id: null if it is to be left out. */
  PostChange met(JsonNode status) {
    return isBoost(status) || !isOpen(status) ? null : PostChange.upsert(post(status));
  }

  /** A status, which has an id, that was met before: one that is to be left out now must go. */
  PostChange metAgain(JsonNode status) {
    PostChange now = met(status);
    return now == null ? gone(StatusIds.of(status)) : now;
  }

  PostChange gone(String local) {
    return PostChange.delete(id(local), source);
  }

  private static boolean isBoost(JsonNode status) {
    return status.path("reblog").isObject();
  }

  private static boolean isOpen(JsonNode status) {
    return OPEN.contains(status.path("visibility").asText(OPEN.get(0)))
        && !OptOuts.isOut(status.path("account"));
  }

  static Instant published(JsonNode status) {
    return time(status, "created_at");
  }

  private Post post(JsonNode status) {
    String id = id(StatusIds.of(status));
    HttpUrl url = web(status, "url");
    String answered = status.path("in_reply_to_id").asText("");
    boolean answers = StatusIds.isId(answered);
    ReadableText content = content(status);
    return new Post(
        id,
        source,
        NETWORK,
        (url == null ? server : url).host(),
        answers ? PostKind.COMMENT : PostKind.POST,
        url == null ? address(StatusIds.of(status)) : url.toString(),
        null,
        text(status, content.text()),
        Languages.code(status.path("language").asText(null)),
        published(status),
        time(status, "edited_at"),
        author(status.path("account")),
        answers ? null : id,
        answers ? id(answered) : null,
        ReadableText.line(status.path("uri").asText(null)),
        content.links(),
        tags(status),
        engagement(status));
  }

  private ReadableText content(JsonNode status) {
    Document content = Jsoup.parseBodyFragment(status.path("content").asText(""));
    content.outputSettings().prettyPrint(false);
    content.select("a.mention, a.hashtag").unwrap();
    return ReadableText.ofHtml(content.body().html(), server.toString());
  }

  private static String text(JsonNode status, String content) {
    List<String> parts = new ArrayList<>();
    parts.add(status.path("spoiler_text").asText(""));
    parts.add(content);
    status
        .path("media_attachments")
        .forEach(media -> parts.add(media.path("description").asText("")));
    parts.removeIf(String::isBlank);
    return ReadableText.plain(String.join("\n\n", parts));
  }

  private Author author(JsonNode account) {
    String acct = ReadableText.line(account.path("acct").asText(null));
    if (acct == null) {
      return null;
    }
    String handle = Permalink.shortened(acct.contains("@") ? acct : acct + "@" + server.host());
    String name = ReadableText.line(account.path("display_name").asText(null));
    HttpUrl url = web(account, "url");
    return new Author(
        handle,
        name == null ? acct : name,
        handle,
        url == null ? null : url.toString(),
        AccountProfile.of(account, server.toString()));
  }

  private static List<String> tags(JsonNode status) {
    List<String> tags = new ArrayList<>();
    status.path("tags").forEach(tag -> tags.add(tag.path("name").asText("")));
    tags.removeIf(String::isBlank);
    return tags;
  }

  private static Engagement engagement(JsonNode status) {
    Long likes = count(status, "favourites_count");
    Long reposts = count(status, "reblogs_count");
    Long replies = count(status, "replies_count");
    return likes == null && reposts == null && replies == null
        ? null
        : new Engagement(likes, reposts, replies, null);
  }

  private static Long count(JsonNode status, String field) {
    return status.path(field).isIntegralNumber() ? status.path(field).asLong() : null;
  }

  private static HttpUrl web(JsonNode entity, String field) {
    return HttpUrl.parse(entity.path(field).asText(""));
  }

  private static Instant time(JsonNode status, String field) {
    String written = status.path(field).asText(null);
    return written == null ? null : WrittenDate.parse(written, null);
  }
}
