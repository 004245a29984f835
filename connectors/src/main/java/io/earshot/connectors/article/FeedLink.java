package io.earshot.connectors.article;

import static java.util.Objects.requireNonNull;

/**
 * A feed that a page offers by {@code <link rel="alternate">}.
 *
 * @param url absolute URL, never null
 * @param title title of the link, or null
 * @param type media type in lower case, such as {@code application/atom+xml}, never null
 * @see <a href="https://blog.whatwg.org/feed-autodiscovery">Feed autodiscovery</a>
 */
public record FeedLink(String url, String title, String type) {
  public FeedLink {
    requireNonNull(url, "url is null");
    requireNonNull(type, "type is null");
  }
}
