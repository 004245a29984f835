package io.earshot.connectors.mastodon;

import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.FetchException.Reason;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;

/**
 * What of a server is listened to, as its address in a browser says: a hashtag ({@code
 * https://social.example/tags/kettle}), all public posts ({@code …/public}) or those of the server
 * itself ({@code …/public/local}), an account ({@code …/@ada}, {@code …/@ada@elsewhere.example}), a
 * search ({@code …/search?q=kettle}).
 *
 * @param server its root, which ends in a slash
 * @param what which of these
 * @param name hashtag without {@code #}, account without {@code @}, words of the search; else empty
 */
record MastodonAddress(HttpUrl server, What what, String name) {
  /** The most statuses a server gives at once. */
  static final int LIMIT = 40;

  private static final List<String> TAGS = List.of("tags", "tagged");

  enum What {
    TAG,
    PUBLIC,
    LOCAL,
    ACCOUNT,
    SEARCH
  }

  /**
   * Reads an address.
   *
   * @throws FetchException if it is none of these
   */
  static MastodonAddress of(String address) throws FetchException {
    HttpUrl url = HttpUrl.parse(address);
    if (url == null) {
      throw refused(address + " is no web address");
    }
    List<String> path = new ArrayList<>(url.pathSegments());
    path.removeIf(String::isEmpty);
    HttpUrl server = url.newBuilder().encodedPath("/").query(null).fragment(null).build();
    if (path.size() == 2 && TAGS.contains(path.get(0))) {
      return new MastodonAddress(server, What.TAG, path.get(1));
    }
    if (!path.isEmpty() && path.get(0).matches("@.+")) {
      return new MastodonAddress(server, What.ACCOUNT, path.get(0).substring(1));
    }
    return switch (String.join("/", path)) {
      case "public" -> new MastodonAddress(server, What.PUBLIC, "");
      case "public/local" -> new MastodonAddress(server, What.LOCAL, "");
      case "search" -> new MastodonAddress(server, What.SEARCH, words(url));
      default ->
          throw refused(
              address
                  + " is nothing to listen to: end it in /tags/NAME, /@NAME, /public,"
                  + " /public/local or /search?q=WORDS");
    };
  }

  private static String words(HttpUrl url) throws FetchException {
    String words = url.queryParameter("q");
    if (words == null || words.isBlank()) {
      throw refused(url + " searches for nothing: add ?q= and the words");
    }
    return words;
  }

  static FetchException refused(String message) {
    return new FetchException(message, Reason.REFUSED, 0, null, null);
  }

  boolean isSearch() {
    return what == What.SEARCH;
  }

  /**
   * A page of statuses, the newest if nothing is added.
   *
   * @param account id of the account, where one is listened to
   */
  HttpUrl.Builder statuses(String account) {
    HttpUrl.Builder url =
        switch (what) {
          case TAG -> at("api/v1/timelines/tag").addPathSegment(name);
          case PUBLIC -> at("api/v1/timelines/public");
          case LOCAL -> at("api/v1/timelines/public").addQueryParameter("local", "true");
          case ACCOUNT ->
              at("api/v1/accounts/" + account + "/statuses")
                  .addQueryParameter("exclude_reblogs", "true");
          case SEARCH ->
              at("api/v2/search")
                  .addQueryParameter("q", name)
                  .addQueryParameter("type", "statuses");
        };
    return url.addQueryParameter("limit", Integer.toString(LIMIT));
  }

  /** One status by its id. */
  String status(String id) {
    return at("api/v1/statuses").addPathSegment(id).toString();
  }

  /** Tells the id of the account. */
  String lookup() {
    return at("api/v1/accounts/lookup").addQueryParameter("acct", name).toString();
  }

  /** Tells where the server streams. */
  String instance() {
    return at("api/v2/instance").toString();
  }

  /**
   * The stream of server-sent events.
   *
   * @param host root of the server that streams
   * @throws FetchException if there is none for this
   */
  HttpUrl stream(HttpUrl host) throws FetchException {
    HttpUrl.Builder streaming = host.newBuilder().addPathSegments("api/v1/streaming");
    return switch (what) {
      case TAG -> streaming.addPathSegment("hashtag").addQueryParameter("tag", name).build();
      case PUBLIC -> streaming.addPathSegment("public").build();
      case LOCAL -> streaming.addPathSegments("public/local").build();
      case ACCOUNT, SEARCH ->
          throw refused(
              "Mastodon streams hashtags and public posts, no accounts and searches:"
                  + " read them with kind: mastodon");
    };
  }

  private HttpUrl.Builder at(String path) {
    return server.newBuilder().addPathSegments(path);
  }
}
