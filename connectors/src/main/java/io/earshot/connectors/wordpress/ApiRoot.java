package io.earshot.connectors.wordpress;

import io.earshot.connectors.SourceStanza;
import io.earshot.connectors.feed.WordPress;
import io.earshot.connectors.http.Charsets;
import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.FetchException.Reason;
import io.earshot.connectors.http.FetchRequest;
import io.earshot.connectors.http.Fetched;
import io.earshot.connectors.http.Fetcher;
import io.earshot.connectors.http.JsonApi;
import okhttp3.HttpUrl;

/**
 * Finds the REST API of a site: a page names it in its {@code Link} header or its head; where the
 * theme or a plugin has taken that away, {@code ?rest_route=/} leads to it all the same.
 */
final class ApiRoot {
  private static final String ACCEPT = "text/html, application/xhtml+xml, */*;q=0.5";

  private static final int HTTPS = 443;

  private final SourceStanza stanza;
  private final HttpUrl address;
  private final Fetcher fetcher;

  ApiRoot(SourceStanza stanza, HttpUrl address, Fetcher fetcher) {
    this.stanza = stanza;
    this.address = address;
    this.fetcher = fetcher;
  }

  /**
   * Finds it.
   *
   * @throws FetchException if there is none, or nobody can tell now
   */
  WordPress find() throws FetchException, InterruptedException {
    WordPress named = named();
    return named == null ? plain() : named;
  }

  /** A page that is closed names none. */
  private WordPress named() throws FetchException, InterruptedException {
    try {
      Fetched page =
          fetcher.fetch(
              new FetchRequest(
                  address.toString(),
                  null,
                  null,
                  ACCEPT,
                  FetchRequest.PAGE_BYTES,
                  stanza.allowPrivate(),
                  false));
      String html = Charsets.decode(page.body(), page.header("content-type"));
      return WordPress.of(page, html);
    } catch (FetchException e) {
      if (Site.isClosed(e)) {
        return null;
      }
      throw e;
    }
  }

  private WordPress plain() throws FetchException, InterruptedException {
    String url =
        address.newBuilder().query(null).addEncodedQueryParameter("rest_route", "/").toString();
    boolean there =
        JsonApi.basic(fetcher, stanza)
            .get(url)
            .body()
            .path("namespaces")
            .valueStream()
            .anyMatch(namespace -> namespace.asText().equals("wp/v2"));
    if (there) {
      return new WordPress(url);
    }
    throw new FetchException(
        url + " is no REST API of a WordPress", Reason.NOT_FOUND, 0, null, null);
  }

  /** Whether an address is on the server that the stanza names, and as safe. */
  boolean isOwn(HttpUrl url) {
    boolean port = url.port() == address.port() || (url.isHttps() && url.port() == HTTPS);
    return url.host().equals(address.host()) && port && (url.isHttps() || !address.isHttps());
  }
}
