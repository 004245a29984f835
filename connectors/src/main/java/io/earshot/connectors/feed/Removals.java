package io.earshot.connectors.feed;

import io.earshot.connectors.Failure;
import io.earshot.connectors.Page;
import io.earshot.connectors.PostChange;
import io.earshot.connectors.PostReference;
import io.earshot.connectors.http.Charsets;
import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.FetchException.Reason;
import io.earshot.connectors.http.Fetched;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * Asks the permalinks of posts whether the posts are still there. Gone is what answers 404 or 410,
 * and a comment that is missing on a page that shows others.
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

  /** Looks at each post; what cannot be told is left out. */
  public Page look(List<PostReference> posts) throws InterruptedException {
    List<PostChange> changes = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    Instant notBefore = null;
    for (PostReference post : posts) {
      try {
        if (post.url() != null && notBefore == null && isGone(post.url())) {
          changes.add(PostChange.delete(post.id(), source));
        }
      } catch (FetchException e) {
        failures.add(new Failure(post.url(), e.getMessage(), null));
        notBefore = e.reason() == Reason.RATE_LIMITED ? e.notBefore() : null;
      }
    }
    return new Page(changes, failures, List.of(), null, false, null, notBefore);
  }

  private boolean isGone(String url) throws FetchException, InterruptedException {
    try {
      return lacksAnchor(pages.fetch(url), url);
    } catch (FetchException e) {
      if (e.reason() == Reason.NOT_FOUND || e.reason() == Reason.GONE) {
        return true;
      }
      throw e;
    }
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
