package io.earshot.connectors.http;

import io.earshot.connectors.http.FetchException.Reason;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import okhttp3.Credentials;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** One fetch on its way through redirects. */
final class Journey {
  private final FetchRequest request;
  private final HttpLimits limits;
  private final HttpUrl start;
  private final Set<HttpUrl> visited = new HashSet<>();
  private HttpUrl url;
  private boolean permanent = true;
  private Duration left;

  Journey(FetchRequest request, HttpLimits limits) throws FetchException {
    this.request = request;
    this.limits = limits;
    this.start = WebAddress.parse(request.url());
    this.left = limits.total();
    visit(start);
  }

  /** Where it stands, without credentials and fragment. */
  HttpUrl url() {
    return url;
  }

  /** Network time not used up yet. */
  Duration left() {
    return left;
  }

  void spend(Duration time) {
    left = left.minus(time);
  }

  /** The request to send next. */
  Request next(String userAgent) {
    Headers.Builder headers =
        new Headers.Builder()
            .add("User-Agent", userAgent)
            .add("Accept-Encoding", ContentCoding.ACCEPTED)
            .add("Accept", request.accept() == null ? "*/*" : request.accept());
    addUnsafe(headers, "If-None-Match", request.etag());
    addUnsafe(headers, "If-Modified-Since", request.lastModified());
    addUnsafe(headers, "Authorization", credentials());
    if (isOwn()) {
      request.headers().forEach((name, value) -> setUnsafe(headers, name, value));
    }
    return new Request.Builder().url(url).headers(headers.build()).build();
  }

  private static void addUnsafe(Headers.Builder headers, String name, String value) {
    if (value != null) {
      headers.addUnsafeNonAscii(name, value);
    }
  }

  private static void setUnsafe(Headers.Builder headers, String name, String value) {
    headers.removeAll(name);
    headers.addUnsafeNonAscii(name, value);
  }

  /** Those in the URL. */
  private String credentials() {
    boolean given = !start.username().isEmpty() || !start.password().isEmpty();
    return isOwn() && given ? Credentials.basic(start.username(), start.password()) : null;
  }

  /** Whether this is the server that the request and its secrets were meant for. */
  private boolean isOwn() {
    boolean asSafe = url.isHttps() || !start.isHttps();
    return asSafe && url.host().equals(start.host()) && url.port() == start.port();
  }

  /** Goes where a redirect points. */
  void follow(Answer redirect) throws FetchException {
    permanent &= redirect.isPermanentRedirect();
    String location = redirect.headers().get("Location");
    HttpUrl target = url.resolve(location);
    if (target == null) {
      throw trouble(Reason.REFUSED, "redirects to '" + location + "', which is no web address");
    }
    visit(WebAddress.checked(target));
  }

  private void visit(HttpUrl target) throws FetchException {
    HttpUrl next = target.newBuilder().username("").password("").fragment(null).build();
    if (visited.size() > limits.redirects()) {
      throw trouble(Reason.REDIRECTS, "is " + limits.redirects() + " redirects away and no end");
    }
    if (!visited.add(next)) {
      throw trouble(Reason.REDIRECTS, "redirects in a circle, back to " + next);
    }
    url = next;
  }

  Fetched arrived(Answer answer) {
    String movedTo = visited.size() > 1 && permanent ? url.toString() : null;
    return new Fetched(
        answer.status(),
        url.toString(),
        movedTo,
        answer.usableHeaders().toMultimap(),
        answer.body().bytes(),
        answer.body().truncated());
  }

  private FetchException trouble(Reason reason, String what) {
    return new FetchException(url + " " + what, reason, 0, null, null);
  }
}
