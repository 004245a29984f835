package io.earshot.connectors.feed;

import static java.util.Objects.requireNonNull;

import io.earshot.connectors.http.Charsets;
import io.earshot.connectors.http.Fetched;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jsoup.Jsoup;

/**
 * What a WordPress says of itself beside its pages, which may name no feed and show no comments: it
 * names its REST API in a {@code Link} header, and in the head of its pages.
 *
 * @param api the API's root, as {@code https://blog.example/wp-json/}
 * @see <a
 *     href="https://developer.wordpress.org/rest-api/using-the-rest-api/discovery/">Discovery</a>
 */
public record WordPress(String api) {
  private static final Pattern LINK =
      Pattern.compile("<(https?://[^>]+)>\\s*;\\s*rel=\"https://api\\.w\\.org/\"");
  private static final String ELEMENT = "link[rel='https://api.w.org/']";
  private static final String PRETTY = "wp-json/";
  private static final String PLAIN = "?rest_route=/";
  private static final Pattern COMMENT = Pattern.compile(".*#comment-(\\d+)");
  private static final Pattern POST = Pattern.compile("https?://[^?#]+/([^/?#]+)/?");

  public WordPress {
    requireNonNull(api, "api is null");
  }

  /** The WordPress that the headers of an answer tell of, or null. */
  static WordPress of(Fetched answer) {
    List<String> links = answer.headers().getOrDefault("link", List.of());
    Matcher link = LINK.matcher(String.join(", ", links));
    return link.find() ? named(link.group(1)) : null;
  }

  /** The WordPress that a page tells of, if need be in its head; or null. */
  public static WordPress of(Fetched page, String html) {
    WordPress inHeader = of(page);
    return inHeader == null
        ? named(Jsoup.parse(html, page.url()).select(ELEMENT).attr("abs:href"))
        : inHeader;
  }

  private static WordPress named(String api) {
    return HttpUrl.parse(api) == null ? null : new WordPress(api);
  }

  /**
   * Where it lists what it has.
   *
   * @param collection {@code posts} or {@code comments}
   */
  public String list(String collection) {
    return api + "wp/v2/" + collection;
  }

  /** Where its feed is, which every WordPress has; null where its address tells nothing. */
  String feed() {
    if (api.endsWith(PRETTY)) {
      return api.substring(0, api.length() - PRETTY.length()) + "feed/";
    }
    return api.endsWith(PLAIN)
        ? api.substring(0, api.length() - PLAIN.length()) + "?feed=rss2"
        : null;
  }

  /** What to ask the API about a comment, or null when the address is none of a comment. */
  String aboutComment(String address) {
    Matcher comment = COMMENT.matcher(address);
    return comment.matches() ? question("comments", "include=" + comment.group(1)) : null;
  }

  /** What to ask the API about a post, or null when its address does not name it. */
  String aboutPost(String address) {
    Matcher post = POST.matcher(address);
    return post.matches() ? question("posts", "slug=" + post.group(1)) : null;
  }

  private String question(String kind, String which) {
    return list(kind) + (api.contains("?") ? "&" : "?") + "_fields=id&" + which;
  }

  /** Whether the answer lists nothing: it is deleted, in the bin, or held back. */
  static boolean isNone(Fetched answer) {
    return Charsets.decode(answer.body(), null).strip().equals("[]");
  }
}
