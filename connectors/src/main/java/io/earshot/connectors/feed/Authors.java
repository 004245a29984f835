package io.earshot.connectors.feed;

import io.earshot.connectors.Author;
import io.earshot.connectors.Permalink;

/** Authors of a site, who are known by site and name (design rule 2). */
public final class Authors {
  private Authors() {}

  /**
   * An author.
   *
   * @param site host of the site, or null if that is not known
   * @param url absolute, or null
   */
  public static Author author(String site, String name, String url) {
    String id = (site == null ? "" : site) + "/" + name;
    return new Author(Permalink.shortened(id), name, null, url);
  }
}
