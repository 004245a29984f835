package io.earshot.connectors.push;

import io.earshot.connectors.Permalink;
import okhttp3.HttpUrl;

/**
 * Ids of posts that are sent: an address of the web is a permalink like that of a feed's entry
 * (design rule 2), so that a post which is both sent and read is one; anything else is a name that
 * only its source gives.
 */
final class PushedId {
  private PushedId() {}

  /**
   * Of a post.
   *
   * @param written as it was sent, not blank
   */
  static String of(String source, String written) {
    String id = written.strip();
    return HttpUrl.parse(id) == null
        ? Permalink.shortened("push:" + source + "/" + id)
        : Permalink.id(id);
  }

  /** Of an author: his own, or his name at a site, or at the source where no site is known. */
  static String ofAuthor(String source, String site, String id, String name) {
    if (id != null) {
      return Permalink.shortened(id);
    }
    return Permalink.shortened((site == null ? "push:" + source : site) + "/" + name);
  }
}
