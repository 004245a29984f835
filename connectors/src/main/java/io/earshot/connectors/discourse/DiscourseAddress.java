package io.earshot.connectors.discourse;

import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.FetchException.Reason;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;

/**
 * What of a forum is listened to, as its address in a browser says: the forum ({@code
 * https://forum.example}), a category of it ({@code …/c/support/6}), or a search ({@code
 * …/search?q=kettle}).
 *
 * @param forum its root, which may be a folder; ends in a slash
 * @param category id of a category, or null
 * @param query of a search, or null
 */
record DiscourseAddress(HttpUrl forum, Long category, String query) {
  private static final String CATEGORY = "c";
  private static final String SEARCH = "search";

  /**
   * Reads an address.
   *
   * @throws FetchException if it is none of the three
   */
  static DiscourseAddress of(String address) throws FetchException {
    HttpUrl url = HttpUrl.parse(address);
    if (url == null) {
      throw refused(address + " is no web address");
    }
    List<String> path = new ArrayList<>(url.pathSegments());
    path.removeIf(String::isEmpty);
    int category = path.indexOf(CATEGORY);
    if (category >= 0) {
      return new DiscourseAddress(root(url, path.subList(0, category)), id(address, path), null);
    }
    boolean search = !path.isEmpty() && path.get(path.size() - 1).equals(SEARCH);
    if (search && url.queryParameter("q") == null) {
      throw refused(address + " searches for nothing: add ?q= and the words");
    }
    return search
        ? new DiscourseAddress(
            root(url, path.subList(0, path.size() - 1)), null, url.queryParameter("q"))
        : new DiscourseAddress(root(url, path), null, null);
  }

  private static Long id(String address, List<String> path) throws FetchException {
    String last = path.get(path.size() - 1);
    if (!last.matches("\\d{1,18}")) {
      throw refused(address + " ends in no number: copy the category's address from the browser");
    }
    return Long.valueOf(last);
  }

  private static HttpUrl root(HttpUrl url, List<String> folders) {
    HttpUrl.Builder root = new HttpUrl.Builder().scheme(url.scheme()).host(url.host());
    root.port(url.port()).username(url.username()).password(url.password());
    folders.forEach(root::addPathSegment);
    return root.addPathSegment("").build();
  }

  private static FetchException refused(String message) {
    return new FetchException(message, Reason.REFUSED, 0, null, null);
  }

  /** Posts of all the forum up to an id, newest first; from the newest where it is null. */
  String posts(Long before) {
    HttpUrl.Builder url = forum.newBuilder().addPathSegment("posts.json");
    return (before == null ? url : url.addQueryParameter("before", before.toString()))
        .build()
        .toString();
  }

  /** A page of the search, newest first. */
  String found(int page) {
    return forum
        .newBuilder()
        .addPathSegment("search.json")
        .addQueryParameter("q", query + " order:latest")
        .addQueryParameter("page", Integer.toString(page))
        .build()
        .toString();
  }

  /** The first posts of a topic, and what is known of the topic itself. */
  String topic(long topic) {
    return forum.newBuilder().addPathSegments("t/" + topic + ".json").build().toString();
  }

  /** One post of a topic. */
  String post(long topic, int number) {
    return forum
        .newBuilder()
        .addPathSegments("posts/by_number/" + topic + "/" + number + ".json")
        .build()
        .toString();
  }
}
