package io.earshot.connectors.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.connectors.Author;
import io.earshot.connectors.Permalink;
import io.earshot.connectors.Post;
import io.earshot.connectors.PostKind;
import io.earshot.connectors.dates.WrittenDate;
import io.earshot.connectors.feed.Authors;
import io.earshot.connectors.feed.Languages;
import io.earshot.connectors.feed.ReadableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import okhttp3.HttpUrl;

/**
 * Makes posts of the items of WordPress. Their ids are those that the site's feeds lead to, so that
 * a site that was read by feed keeps its posts.
 */
final class WordPressPosts {
  private static final String NETWORK = "web";
  private static final Set<String> TAXONOMIES = Set.of("category", "post_tag");

  private final String source;

  /**
   * @param source name of the stanza
   */
  WordPressPosts(String source) {
    this.source = source;
  }

  /** The post of an item; null if it lacks what none can do without. */
  Post post(JsonNode item, Listed list) {
    Permalink link = Permalink.of(item.path("link").asText());
    if (link == null || !item.path("id").canConvertToLong()) {
      return null;
    }
    return list == Listed.COMMENTS ? comment(item, link) : article(item, link);
  }

  private Post article(JsonNode item, Permalink link) {
    ReadableText text = text(item);
    JsonNode author = item.path("_embedded").path("author").path(0);
    return new Post(
        link.id(),
        source,
        NETWORK,
        link.site(),
        PostKind.POST,
        item.path("link").asText(),
        line(item.path("title").path("rendered")),
        text.text(),
        language(item),
        WrittenDate.parse(item.path("date_gmt").asText(null), null),
        WrittenDate.parse(item.path("modified_gmt").asText(null), null),
        author(link.site(), author.path("name"), author.path("link")),
        link.id(),
        null,
        null,
        text.links(),
        tags(item),
        null);
  }

  private Post comment(JsonNode item, Permalink link) {
    ReadableText text = text(item);
    String post = link.postOfComment();
    return new Post(
        link.id(),
        source,
        NETWORK,
        link.site(),
        PostKind.COMMENT,
        item.path("link").asText(),
        null,
        text.text(),
        language(item),
        WrittenDate.parse(item.path("date_gmt").asText(null), null),
        null,
        author(link.site(), item.path("author_name"), item.path("author_url")),
        post,
        answered(item, post),
        null,
        text.links(),
        null,
        null);
  }

  /** The comment that a comment answers, or the post. */
  private static String answered(JsonNode item, String post) {
    long parent = item.path("parent").asLong();
    return parent <= 0 || post == null
        ? post
        : Permalink.id(HttpUrl.get(post).newBuilder().fragment("comment-" + parent).toString());
  }

  /** The excerpt where a site keeps its texts to itself. */
  private static ReadableText text(JsonNode item) {
    String base = item.path("link").asText();
    JsonNode content = item.path("content").path("rendered");
    ReadableText text = ReadableText.ofHtml(content.asText(null), base);
    return text.text().isEmpty()
        ? ReadableText.ofHtml(item.path("excerpt").path("rendered").asText(null), base)
        : text;
  }

  private static String line(JsonNode html) {
    return ReadableText.line(ReadableText.ofHtml(html.asText(null), null).text());
  }

  /** WordPress itself does not say; Polylang Pro and the REST plugin of WPML do. */
  private static String language(JsonNode item) {
    String locale = item.path("wpml_current_locale").asText(null);
    return Languages.code(item.path("lang").asText(locale));
  }

  private static Author author(String site, JsonNode name, JsonNode url) {
    String shown = line(name);
    String page = Permalink.of(url.asText()) == null ? null : url.asText();
    return shown == null ? null : Authors.author(site, shown, page);
  }

  private static List<String> tags(JsonNode item) {
    List<String> tags = new ArrayList<>();
    for (JsonNode taxonomy : item.path("_embedded").path("wp:term")) {
      for (JsonNode term : taxonomy) {
        String name = line(term.path("name"));
        if (name != null && TAXONOMIES.contains(term.path("taxonomy").asText())) {
          tags.add(name);
        }
      }
    }
    return tags;
  }
}
