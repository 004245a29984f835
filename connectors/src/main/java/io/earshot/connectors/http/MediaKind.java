package io.earshot.connectors.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a body is, told from its bytes first and from its {@code Content-Type} only when they leave
 * it open, because servers lie.
 */
public enum MediaKind {
  /** RSS 0.9x to 2.0, RSS 1.0 (RDF) or Atom. */
  FEED,
  /** Any JSON, JSON Feed included. */
  JSON,
  /** An XML sitemap or sitemap index. */
  SITEMAP,
  /** A web page or a piece of one. */
  HTML,
  /** Anything else. */
  OTHER;

  private static final int PREFIX_BYTES = 65_536;
  private static final Pattern JSON_START =
      Pattern.compile("\\s*(?:\\{\\s*[\"}]|\\[\\s*[\\[{\"\\]\\d])");
  private static final Pattern XML_ROOT =
      Pattern.compile(
          "<((?:[a-z0-9_]+:)?(?:rss|rdf|feed|urlset|sitemapindex))[\\s>]",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> PAGE_TAGS =
      Set.of(
          "html head body title meta link script style div p br b h1 h2 h3 table center font ul a"
              .concat(" section article main header nav span img noscript base")
              .split(" "));

  /**
   * Tells what a body is.
   *
   * @param body the bytes; the first 64 KiB are looked at
   * @param contentType {@code Content-Type} header as it was sent, or null
   */
  public static MediaKind of(byte[] body, String contentType) {
    byte[] prefix = Arrays.copyOf(body, Math.min(body.length, PREFIX_BYTES));
    String text = Charsets.decode(prefix, contentType);
    if (JSON_START.matcher(text).lookingAt()) {
      return JSON;
    }
    String root = RootElement.of(text);
    MediaKind kind = root == null ? OTHER : ofRoot(root);
    return kind == OTHER || isStray(root) ? ofRest(text, kind, contentType) : kind;
  }

  private static MediaKind ofRoot(String root) {
    String name = root.substring(root.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    return switch (name) {
      case "rss", "rdf", "feed" -> FEED;
      case "urlset", "sitemapindex" -> SITEMAP;
      default -> PAGE_TAGS.contains(name) ? HTML : OTHER;
    };
  }

  /** A tag that starts no document but may be a warning printed before one. */
  private static boolean isStray(String root) {
    return !root.equalsIgnoreCase("html") && ofRoot(root) == HTML;
  }

  private static MediaKind ofRest(String text, MediaKind kind, String contentType) {
    Matcher late = XML_ROOT.matcher(text);
    if (late.find()) {
      return ofRoot(late.group(1));
    }
    boolean saidHtml = contentType != null && contentType.toLowerCase(Locale.ROOT).contains("html");
    return saidHtml && !text.isBlank() ? HTML : kind;
  }
}
