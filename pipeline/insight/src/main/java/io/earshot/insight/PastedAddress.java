package io.earshot.insight;

import io.earshot.connectors.SourceKind;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/**
 * An address as a person pastes it, made whole.
 *
 * @param url absolute, {@code http} or {@code https}, or of a stream {@code ws} or {@code wss}
 * @param host lower case
 */
record PastedAddress(String url, String host) {
  private static final int MAX_LENGTH = 2_000;
  private static final Set<String> SCHEMES = Set.of("http", "https", "ws", "wss");
  private static final String WWW = "www.";

  static PastedAddress parse(String pasted) throws PreviewException {
    String text = pasted == null ? "" : pasted.strip();
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      throw new PreviewException("Paste the address of a feed, a blog or a site.", null);
    }
    try {
      URI uri = new URI(text.contains("://") ? text : "https://" + text);
      return parse(text, uri);
    } catch (URISyntaxException malformed) {
      throw notAnAddress(text);
    }
  }

  private static PastedAddress parse(String text, URI uri) throws PreviewException {
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    if (!SCHEMES.contains(scheme)) {
      throw new PreviewException(
          "Earshot reads addresses that begin with http:// or https://, streams with wss:// too, not %s://."
              .formatted(scheme),
          null);
    }
    if (uri.getHost() == null) {
      throw notAnAddress(text);
    }
    return new PastedAddress(uri.toString(), uri.getHost().toLowerCase(Locale.ROOT));
  }

  /** A sitemap is told by its name, which habit has fixed; so is a Jetstream. */
  SourceKind likelyKind() {
    if (url.regionMatches(true, 0, "ws", 0, 2)) {
      return fileName().equals("subscribe") ? SourceKind.JETSTREAM : SourceKind.BLUESKY;
    }
    return fileName().toLowerCase(Locale.ROOT).contains("sitemap")
        ? SourceKind.SITEMAP
        : SourceKind.FEED;
  }

  private String fileName() {
    String path = URI.create(url).getPath();
    return path == null ? "" : path.substring(path.lastIndexOf('/') + 1);
  }

  /** The host, or the host with the first number that no source has yet. */
  String freeName(Collection<String> taken) {
    String name = host.startsWith(WWW) ? host.substring(WWW.length()) : host;
    String free = name;
    for (int i = 2; taken.contains(free); i++) {
      free = name + " " + i;
    }
    return free;
  }

  private static PreviewException notAnAddress(String text) {
    return new PreviewException("'%s' is not an address of the web.".formatted(text), null);
  }
}
