package io.earshot.connectors.feed;

import io.earshot.connectors.Failure;
import io.earshot.connectors.Page;
import io.earshot.connectors.Permalink;
import io.earshot.connectors.PostChange;
import io.earshot.connectors.PostReference;
import io.earshot.connectors.http.Charsets;
import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.FetchException.Reason;
import io.earshot.connectors.http.Fetched;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * Asks the permalinks of posts whether the posts are still there. Gone is what answers 404 or 410,
 * a comment that is missing on a page that shows others, and one that a WordPress does not list.
 */
public final class Removals {
  private static final Pattern ANCHOR = Pattern.compile("(\\D*)\\d+");

  private final PageReader pages;
  private final String source;

  /**
   * @param source name of the stanza
   */
  public Removals(PageReader pages, String source) {
    this.pages = pages;
    this.source = source;
  }

  /**
   * Looks at each post; what cannot be told is left out.
   *
   * @throws FetchException if one cannot be looked at now, but another time perhaps
   */
  public Page look(List<PostReference> posts) throws FetchException, InterruptedException {
    List<PostChange> changes = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (PostReference post : posts) {
      try {
        if (post.url() != null && isGone(post.url())) {
          changes.add(PostChange.delete(post.id(), source));
        }
      } catch (FetchException e) {
        if (PageReader.isPassing(e)) {
          throw e;
        }
        failures.add(new Failure(post.url(), e.getMessage(), null));
      }
    }
    return new Page(changes, failures, List.of(), null, false, null, null);
  }

  private boolean isGone(String url) throws FetchException, InterruptedException {
    try {
      Fetched page = pages.fetch(url);
      return lacksAnchor(page, url) || isUnknown(page, url);
    } catch (FetchException e) {
      if (e.reason() == Reason.NOT_FOUND || e.reason() == Reason.GONE) {
        return true;
      }
      throw e;
    }
  }

  /**
   * Whether a WordPress, asked for a comment, has none, or for a post from whose address it leads
   * to another: it guesses what else may be meant. A closed API tells nothing.
   */
  private boolean isUnknown(Fetched page, String url) throws FetchException, InterruptedException {
    String question = question(page, url);
    try {
      return question != null && WordPress.isNone(pages.fetch(question));
    } catch (FetchException e) {
      if (PageReader.isPassing(e)) {
        throw e;
      }
      return false;
    }
  }

  private static String question(Fetched page, String url) {
    WordPress site = WordPress.of(page);
    if (site == null) {
      return null;
    }
    boolean moved = !Objects.equals(Permalink.id(page.url()), Permalink.id(url));
    String comment = site.aboutComment(url);
    return comment == null && moved ? site.aboutPost(url) : comment;
  }

  /** Whether the page has no element that the fragment means, but others of its kind. */
  private static boolean lacksAnchor(Fetched page, String url) {
    HttpUrl address = HttpUrl.parse(url);
    String fragment = address == null ? null : address.fragment();
    Matcher anchor = ANCHOR.matcher(fragment == null ? "" : fragment);
    if (!anchor.matches() || page.truncated()) {
      return false;
    }
    String html = Charsets.decode(page.body(), page.header("content-type"));
    return !hasAnchor(html, Pattern.quote(fragment))
        && hasAnchor(html, Pattern.quote(anchor.group(1)) + "\\d+");
  }

  private static boolean hasAnchor(String html, String name) {
    return Pattern.compile("\\b(?:id|name)\\s*=\\s*[\"']?" + name + "[\"'\\s>]")
        .matcher(html)
        .find();
  }
}
