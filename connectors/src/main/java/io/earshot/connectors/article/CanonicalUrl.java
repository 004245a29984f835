package io.earshot.connectors.article;

import java.util.Objects;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/** The address a page wants to be known by. */
final class CanonicalUrl {
  private CanonicalUrl() {}

  /** The canonical address, absolute; the page's own where it names none that can be trusted. */
  static String of(PageFacts page) {
    return Stream.of(
            page.document().select("link[rel~=(?i)\\bcanonical\\b][href]").attr("href"),
            page.first("og:url"))
        .filter(address -> address != null && !address.isBlank())
        .map(page::absolute)
        .filter(Objects::nonNull)
        .filter(canonical -> !isHome(canonical) || isHome(page.url()))
        .findFirst()
        .orElse(page.url());
  }

  /** Badly set up sites name their home page as the canonical address of every page. */
  private static boolean isHome(String address) {
    HttpUrl url = HttpUrl.parse(address);
    return url != null && url.encodedPath().equals("/") && url.query() == null;
  }
}
