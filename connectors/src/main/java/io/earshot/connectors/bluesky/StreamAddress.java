package io.earshot.connectors.bluesky;

import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.FetchException.Reason;
import okhttp3.HttpUrl;

/**
 * Where a stream is served and who knows its authors, as a stanza's address says: {@code
 * wss://HOST} or {@code https://HOST}, with or without the path.
 *
 * @param endpoint of the stream, in the scheme that OkHttp knows; no cursor in its query
 * @param first {@code ?cursor=} of the stanza, where the very first read begins; null for what is
 *     new
 * @param appView {@code ?appview=} of the stanza: the AppView that knows the authors; null if the
 *     host itself is asked
 */
record StreamAddress(HttpUrl endpoint, Long first, HttpUrl appView) {
  private static final String CURSOR = "cursor";
  private static final String APP_VIEW = "appview";
  private static final String BLUESKY = "bsky.network";
  private static final HttpUrl PUBLIC_APP_VIEW = HttpUrl.get("https://public.api.bsky.app");

  /**
   * Reads an address.
   *
   * @param path of the stream where the address has none
   * @throws FetchException if it is none
   */
  static StreamAddress of(String address, String path) throws FetchException {
    HttpUrl url = parse(address);
    HttpUrl.Builder endpoint =
        url.newBuilder().removeAllQueryParameters(CURSOR).removeAllQueryParameters(APP_VIEW);
    if (url.encodedPath().equals("/")) {
      endpoint.encodedPath(path);
    }
    return new StreamAddress(endpoint.build(), first(url), appView(url));
  }

  private static HttpUrl parse(String address) throws FetchException {
    boolean webSocket = address.regionMatches(true, 0, "ws", 0, 2);
    HttpUrl url = HttpUrl.parse(webSocket ? "http" + address.substring(2) : address);
    if (url == null) {
      throw refused(address + " is no address: write wss:// or https:// and the host");
    }
    return url;
  }

  private static Long first(HttpUrl url) throws FetchException {
    String cursor = url.queryParameter(CURSOR);
    if (cursor != null && !cursor.matches("\\d{1,18}")) {
      throw refused(url + " has a cursor that is no number");
    }
    return cursor == null ? null : Long.valueOf(cursor);
  }

  private static HttpUrl appView(HttpUrl url) throws FetchException {
    String named = url.queryParameter(APP_VIEW);
    if (named == null) {
      boolean bluesky = url.host().equals(BLUESKY) || url.host().endsWith("." + BLUESKY);
      return bluesky ? PUBLIC_APP_VIEW : null;
    }
    HttpUrl appView = HttpUrl.parse(named);
    if (appView == null) {
      throw refused(url + " names an appview that is no web address");
    }
    return appView;
  }

  private static FetchException refused(String message) {
    return new FetchException(message, Reason.REFUSED, 0, null, null);
  }

  /** The stream from a position on, or what is new if that is null. */
  String from(Long cursor) {
    HttpUrl.Builder url = endpoint.newBuilder();
    if (cursor != null) {
      url.addQueryParameter(CURSOR, cursor.toString());
    }
    return "ws" + url.build().toString().substring("http".length());
  }

  /** The host, which as a PDS knows its authors. */
  HttpUrl host() {
    return endpoint.newBuilder().encodedPath("/").query(null).build();
  }

  /** As it may be shown. */
  String shown() {
    return endpoint.host() + endpoint.encodedPath();
  }
}
