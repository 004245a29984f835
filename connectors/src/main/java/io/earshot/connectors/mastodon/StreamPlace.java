package io.earshot.connectors.mastodon;

import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.FetchException.Reason;
import io.earshot.connectors.http.JsonApi;
import okhttp3.HttpUrl;

/** Finds where a server streams, which is often a host of its own. */
final class StreamPlace {
  private StreamPlace() {}

  /**
   * The address of the stream. It is encrypted wherever the server itself is, as the token goes
   * there.
   *
   * @throws FetchException if there is no stream of this, or the server does not say where
   */
  static HttpUrl find(MastodonAddress address, JsonApi api)
      throws FetchException, InterruptedException {
    return address.stream(host(address.server(), written(address, api)));
  }

  /**
   * The root of the server that streams.
   *
   * @param written as the instance names it, blank if it does not
   */
  static HttpUrl host(HttpUrl server, String written) throws FetchException {
    HttpUrl host =
        written.isBlank() ? server : HttpUrl.parse(written.replaceFirst("(?i)^ws", "http"));
    if (host == null) {
      throw new FetchException(
          server + " names no address of its stream but " + written,
          Reason.SERVER_ERROR,
          0,
          null,
          null);
    }
    boolean open = server.isHttps() && !host.isHttps();
    return open ? host.newBuilder().scheme("https").build() : host;
  }

  /** As the instance says; blank where it streams itself. */
  private static String written(MastodonAddress address, JsonApi api)
      throws FetchException, InterruptedException {
    try {
      return api.get(address.instance())
          .body()
          .path("configuration")
          .path("urls")
          .path("streaming")
          .asText("");
    } catch (FetchException e) {
      if (e.reason() == Reason.NOT_FOUND) {
        return ""; // older than this way to ask
      }
      throw e;
    }
  }
}
