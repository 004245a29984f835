package io.earshot.connectors.article;

import java.net.URI;
import java.util.Objects;
import java.util.stream.Stream;

/** The address a page wants to be known by. */
final class CanonicalUrl {
  private CanonicalUrl() {}

  /** The canonical address, absolute; the page's own where it names none that can be trusted. */
  static String of(PageFacts page) {
    return Stream.of(
            page.document().select("link[rel~=(?i)^canonical$]").attr("href"), page.first("og:url"))
        .map(page::absolute)
        .filter(Objects::nonNull)
        .filter(canonical -> !isHome(canonical) || isHome(page.url()))
        .findFirst()
        .orElse(page.url());
  }

  /** Badly set up sites name their home page as the canonical address of every page. */
  private static boolean isHome(String url) {
    try {
      URI uri = URI.create(url);
      String path = uri.getRawPath();
      return (path == null || path.isEmpty() || path.equals("/")) && uri.getRawQuery() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
