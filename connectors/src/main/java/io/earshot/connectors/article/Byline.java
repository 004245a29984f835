package io.earshot.connectors.article;

import static java.util.Objects.requireNonNull;

/**
 * One author as a page names them.
 *
 * @param name without "by" and the like, never null
 * @param url absolute URL of their profile or home page, or null
 */
public record Byline(String name, String url) {
  public Byline {
    requireNonNull(name, "name is null");
  }
}
