package io.earshot.connectors.push;

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
import java.util.Map;
import java.util.Set;
import okhttp3.HttpUrl;

/**
 * An activity of ActivityStreams 2.0: {@code Create}, {@code Update} or {@code Delete} of a {@code
 * Note} or an {@code Article}, in the compact form that servers send. What is not addressed to the
 * public is refused, since Earshot listens to what is said in public.
 */
final class Activity {
  private static final String NETWORK = "activitypub";
  private static final Set<String> PUBLIC =
      Set.of("https://www.w3.org/ns/activitystreams#Public", "as:Public", "Public");
  private static final Set<String> OBJECTS = Set.of("Note", "Article");
  private static final List<String> ADDRESSED = List.of("to", "cc", "bto", "bcc", "audience");
  private static final int MOST_LISTED = 200;

  private final String source;
  private final JsonNode activity;
  private final JsonNode object;

  Activity(String source, JsonNode activity) {
    this.source = source;
    this.activity = activity;
    this.object = activity.path("object");
  }

  /** Whether an item is an activity and not a post of our own schema, which has no type. */
  static boolean is(JsonNode item) {
    return item.path("type").isTextual() || item.has("@context");
  }

  /**
   * What it says.
   *
   * @throws PushException if it cannot be taken
   */
  PostChange change() throws PushException {
    String type = activity.path("type").asText("");
    return switch (type) {
      case "Create", "Update" -> PostChange.upsert(post());
      case "Delete" -> PostChange.delete(id(object), source);
      default ->
          throw new PushException(
              "an activity of the type '%s' says nothing here: send Create, Update or Delete"
                  .formatted(type));
    };
  }

  private String id(JsonNode reference) throws PushException {
    String id = reference(reference);
    if (id == null) {
      throw new PushException("'object' has no 'id'");
    }
    return PushedId.of(source, id);
  }

  /** The id of what is named by its id, or stands there itself; the first of several; or null. */
  private static String reference(JsonNode node) {
    JsonNode first = node.isArray() ? node.path(0) : node;
    String id = first.isTextual() ? first.textValue() : first.path("id").asText("");
    return id.isBlank() ? null : id;
  }

  private Post post() throws PushException {
    String id = id(object);
    checkTaken();
    String url = url();
    HttpUrl place = HttpUrl.parse(url == null ? reference(object) : url);
    String answered = reference(object.path("inReplyTo"));
    ReadableText body = ReadableText.ofHtml(content(), place == null ? "" : place.toString());
    String answeredId = answered == null ? null : PushedId.of(source, answered);
    return new Post(
        id,
        source,
        NETWORK,
        place == null ? null : place.host(),
        answered == null ? PostKind.POST : PostKind.COMMENT,
        place == null ? null : place.toString(),
        ReadableText.line(object.path("name").asText(null)),
        text(body),
        language(),
        time("published"),
        time("updated"),
        author(place),
        answered == null ? id : null,
        answeredId,
        null,
        body.links(),
        tags(),
        engagement());
  }

  private void checkTaken() throws PushException {
    String type = object.path("type").asText("");
    if (!OBJECTS.contains(type)) {
      throw new PushException(
          "an object of the type '%s' is no post: send a Note or an Article".formatted(type));
    }
    List<String> addressed = new ArrayList<>();
    for (String member : ADDRESSED) {
      addAll(activity.path(member), addressed);
      addAll(object.path(member), addressed);
    }
    if (!addressed.isEmpty() && addressed.stream().noneMatch(PUBLIC::contains)) {
      throw new PushException("it is not addressed to the public, so it is not taken");
    }
  }

  private static void addAll(JsonNode oneOrMore, List<String> texts) {
    if (oneOrMore.isArray()) {
      oneOrMore.forEach(one -> texts.add(one.asText("")));
    } else if (oneOrMore.isTextual()) {
      texts.add(oneOrMore.textValue());
    }
  }

  private String url() {
    JsonNode url = object.path("url");
    JsonNode first = url.isArray() ? url.path(0) : url;
    String address = first.isTextual() ? first.textValue() : first.path("href").asText("");
    return HttpUrl.parse(address) == null ? null : address;
  }

  private String content() {
    JsonNode translations = object.path("contentMap");
    return object.path("content").isTextual() || !translations.elements().hasNext()
        ? object.path("content").asText("")
        : translations.elements().next().asText("");
  }

  /** The content warning of a note, or the summary of an article, comes first. */
  private String text(ReadableText body) throws PushException {
    String summary = ReadableText.ofHtml(object.path("summary").asText(""), "").text();
    String text = summary.isBlank() ? body.text() : summary + "\n\n" + body.text();
    if (text.isBlank() && object.path("name").asText("").isBlank()) {
      throw new PushException("neither 'name' nor 'content' of the object says anything");
    }
    return ReadableText.plain(text);
  }

  private String language() {
    for (Map.Entry<String, JsonNode> content : object.path("contentMap").properties()) {
      return Languages.code(content.getKey());
    }
    return null;
  }

  private Instant time(String member) throws PushException {
    String written = object.path(member).asText(null);
    Instant time = written == null ? null : WrittenDate.parse(written, null);
    if (written != null && time == null) {
      throw new PushException("'%s' of the object is no time".formatted(member));
    }
    return time;
  }

  private Author author(HttpUrl place) {
    JsonNode written =
        object.has("attributedTo") ? object.path("attributedTo") : activity.path("actor");
    JsonNode actor = written.isArray() ? written.path(0) : written;
    String id = reference(actor);
    if (id == null) {
      return null;
    }
    HttpUrl home = HttpUrl.parse(id);
    String handle = ReadableText.line(actor.path("preferredUsername").asText(null));
    String name = ReadableText.line(actor.path("name").asText(null));
    String site = home == null ? (place == null ? null : place.host()) : home.host();
    return new Author(
        handle == null || site == null ? Permalink.shortened(id) : handle + "@" + site,
        name == null ? handle : name,
        handle == null || site == null ? null : handle + "@" + site,
        home == null ? null : home.toString());
  }

  private List<String> tags() {
    List<String> tags = new ArrayList<>();
    for (JsonNode tag : object.path("tag")) {
      String name = ReadableText.line(tag.path("name").asText(null));
      if (name != null && name.startsWith("#") && tags.size() < MOST_LISTED) {
        tags.add(name.substring(1));
      }
    }
    return tags;
  }

  private Engagement engagement() {
    Long likes = total("likes");
    Long shares = total("shares");
    Long replies = total("replies");
    return likes == null && shares == null && replies == null
        ? null
        : new Engagement(likes, shares, replies, null);
  }

  private Long total(String collection) {
    JsonNode total = object.path(collection).path("totalItems");
    return total.isIntegralNumber() ? total.asLong() : null;
  }
}
