package io.earshot.connectors.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.connectors.feed.ReadableText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/** What a record of a post has beside its text. */
final class PostParts {
  private static final int MOST = 200;
  private static final int LONGEST = 2_000;

  private PostParts() {}

  /** Where the text, a card and a quoted post lead. */
  static List<String> links(JsonNode record) {
    Set<String> links = new LinkedHashSet<>();
    features(record, "link").forEach(link -> addWeb(link.path("uri").textValue(), links));
    for (JsonNode embed : embeds(record)) {
      addWeb(embed.path("external").path("uri").textValue(), links);
      addQuoted(embed.path("record"), links);
    }
    return links.stream().limit(MOST).toList();
  }

  private static void addWeb(String address, Set<String> links) {
    boolean web =
        address != null && address.length() <= LONGEST && HttpUrl.parse(address.strip()) != null;
    if (web) {
      links.add(address.strip());
    }
  }

  /** Feeds, lists and the like can be embedded as posts are; they have no page of this form. */
  private static void addQuoted(JsonNode reference, Set<String> links) {
    AtUri quoted = AtUri.parse(reference.path("uri").asText());
    if (quoted != null && quoted.collection().equals(RecordEvent.POSTS)) {
      links.add(quoted.url());
    }
  }

  /** Hashtags in the text, then those the author gave beside it. */
  static List<String> tags(JsonNode record) {
    Stream<String> inside = features(record, "tag").map(tag -> tag.path("tag").textValue());
    Stream<String> beside = texts(record.path("tags"));
    return Stream.concat(inside, beside)
        .map(tag -> tag == null ? null : ReadableText.line(tag.replaceFirst("^[#＃]", "")))
        .filter(Objects::nonNull)
        .distinct()
        .limit(MOST)
        .toList();
  }

  /** What the author says is to be seen in the images and the video. */
  static List<String> descriptions(JsonNode record) {
    List<String> descriptions = new ArrayList<>();
    for (JsonNode embed : embeds(record)) {
      embed.path("images").forEach(image -> descriptions.add(image.path("alt").textValue()));
      descriptions.add(embed.path("alt").textValue());
    }
    return descriptions.stream().filter(Objects::nonNull).limit(MOST).toList();
  }

  /** The embed itself and, where it is a record with media, both of its parts. */
  private static List<JsonNode> embeds(JsonNode record) {
    JsonNode embed = record.path("embed");
    return List.of(embed, embed.path("media"), embed.path("record"));
  }

  private static Stream<JsonNode> features(JsonNode record, String type) {
    List<JsonNode> features = new ArrayList<>();
    for (JsonNode facet : record.path("facets")) {
      for (JsonNode feature : facet.path("features")) {
        if (feature.path("$type").asText().equals("app.bsky.richtext.facet#" + type)) {
          features.add(feature);
        }
      }
    }
    return features.stream();
  }

  private static Stream<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.textValue()));
    return texts.stream();
  }
}
