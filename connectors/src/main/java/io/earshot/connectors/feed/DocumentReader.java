package io.earshot.connectors.feed;

import static java.util.Objects.requireNonNull;

import io.earshot.connectors.Failure;
import io.earshot.connectors.Post;
import io.earshot.connectors.article.Article;
import io.earshot.connectors.article.ArticleExtractor;
import io.earshot.connectors.http.Charsets;
import io.earshot.connectors.http.MediaKind;
import java.util.List;

/**
 * Shows what Earshot makes of one feed or page, without a source, a cursor or the network. Every
 * entry is given, also one without link, guid or title, or one that stands there twice.
 */
public final class DocumentReader {
  /** What a document is to be read as. */
  public enum As {
    /** What it looks like. */
    AUTO,
    FEED,
    PAGE
  }

  /**
   * What came of it.
   *
   * @param posts in document order
   * @param failures what could not be read, each kind once
   */
  public record Reading(List<Post> posts, List<Failure> failures) {
    public Reading {
      posts = List.copyOf(posts);
      failures = List.copyOf(failures);
    }
  }

  private DocumentReader() {}

  /**
   * Reads a document.
   *
   * @param body its bytes
   * @param contentType {@code Content-Type} it was served with, or null
   * @param name what to call it: its URL or file name; also the {@code source} of its posts
   * @param url where it comes from, which relative links start from; or null
   */
  public static Reading read(byte[] body, String contentType, String name, String url, As as) {
    requireNonNull(body, "body is null");
    requireNonNull(name, "name is null");
    return switch (as) {
      case FEED -> feed(body, contentType, name, url);
      case PAGE -> page(body, contentType, name, url);
      case AUTO ->
          switch (MediaKind.of(body, contentType)) {
            case FEED, JSON -> feed(body, contentType, name, url);
            case OTHER -> unknown(body, contentType, name, url);
            case HTML -> page(body, contentType, name, url);
            case SITEMAP -> failed(name, "it is a sitemap: add it as a source of kind: sitemap");
          };
    };
  }

  /**
   * The feed that a page names.
   *
   * @param contentType {@code Content-Type} it was served with, or null
   * @param url where the page is
   * @return its absolute address; null when it is no page or names none
   */
  public static String feedNamedBy(byte[] body, String contentType, String url) {
    if (MediaKind.of(body, contentType) != MediaKind.HTML) {
      return null;
    }
    Article page = ArticleExtractor.extract(Charsets.decode(body, contentType), url);
    return FeedChoice.of(page.feeds());
  }

  private static Reading feed(byte[] body, String contentType, String name, String url) {
    Reading reading = parsed(body, contentType, name, url);
    boolean page = reading.posts().isEmpty() && MediaKind.of(body, contentType) == MediaKind.HTML;
    return page ? failed(name, noFeed(body, contentType, url)) : reading;
  }

  private static String noFeed(byte[] body, String contentType, String url) {
    String feed = feedNamedBy(body, contentType, url == null ? "" : url);
    return feed == null
        ? "it is a web page that names no feed by its address: read it as a page"
        : "it is a web page; its feed is " + feed;
  }

  /** What looks like neither may still be a feed with something odd before it. */
  private static Reading unknown(byte[] body, String contentType, String name, String url) {
    Reading reading = parsed(body, contentType, name, url);
    String nothing = body.length == 0 ? "it is empty" : "it is neither a feed nor a page";
    return reading.posts().isEmpty() ? failed(name, nothing) : reading;
  }

  private static Reading parsed(byte[] body, String contentType, String name, String url) {
    ParsedFeed feed = FeedParser.parse(body, false, contentType, name, url);
    FeedPosts posts = new FeedPosts(feed, name, url == null ? name : url);
    return new Reading(feed.entries().stream().map(posts::post).toList(), feed.failures());
  }

  private static Reading page(byte[] body, String contentType, String name, String url) {
    String html = Charsets.decode(body, contentType);
    Article article = ArticleExtractor.extract(html, url == null ? "" : url);
    Post post = PagePosts.post(article, name, url, name);
    if (article.text().isBlank() && article.title() == null) {
      return failed(name, "the page has neither a title nor text");
    }
    return new Reading(List.of(post), List.of());
  }

  private static Reading failed(String name, String reason) {
    return new Reading(List.of(), List.of(new Failure(name, reason, null)));
  }
}
