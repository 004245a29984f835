package io.earshot.connectors.article;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * What a web page says about the article on it, and the article's text.
 *
 * @param url canonical address of the page, absolute; the address it was read from where the page
 *     names none; never null
 * @param title plain text without the site's name, or null
 * @param authors in the order the page names them, never null
 * @param published when the page says it was published, or null; midnight UTC where it gives only a
 *     day
 * @param updated when the page says it was last changed, or null
 * @param language BCP 47 tag the page declares, not a guess, or null
 * @param text body as plain text, paragraphs separated by a blank line, without navigation,
 *     advertisements, related links, or comments; empty where the page has no article, never null
 * @param links absolute URLs the body points to, without repetition, never null
 * @param feeds feeds the page names, never null
 */
public record Article(
    String url,
    String title,
    List<Byline> authors,
    Instant published,
    Instant updated,
    String language,
    String text,
    List<String> links,
    List<FeedLink> feeds) {
  public Article {
    requireNonNull(url, "url is null");
    requireNonNull(text, "text is null");
    authors = List.copyOf(authors);
    links = List.copyOf(links);
    feeds = List.copyOf(feeds);
  }
}
