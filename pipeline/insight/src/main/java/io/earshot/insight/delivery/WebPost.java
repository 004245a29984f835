package io.earshot.insight.delivery;

import io.earshot.connectors.Secret;
import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.HttpFetcher;
import io.earshot.connectors.http.PostRequest;
import io.earshot.insight.delivery.DeliveryException.Remedy;
import java.util.Map;

/** Posts to an address, and says what a failure asks for. */
final class WebPost {
  private final HttpFetcher http;

  WebPost(HttpFetcher http) {
    this.http = http;
  }

  /**
   * @param address may hold references to secrets
   */
  String send(
      String address,
      boolean allowPrivate,
      String contentType,
      String body,
      Map<String, String> headers)
      throws DeliveryException, InterruptedException {
    String url = secret(address);
    try {
      int status = http.post(new PostRequest(url, contentType, body, headers, allowPrivate));
      return "answered " + status;
    } catch (FetchException e) {
      throw new DeliveryException(e.getMessage(), remedy(e), e.notBefore(), e);
    }
  }

  /** What a reference leads to, looked up each time; whoever sets it later need not replay. */
  static String secret(String reference) throws DeliveryException {
    try {
      return Secret.value(reference);
    } catch (FetchException e) {
      throw new DeliveryException(e.getMessage(), Remedy.RETRY, null, e);
    }
  }

  /** A receiver that answers 4xx is often being set up: only what is sure is given up. */
  private static Remedy remedy(FetchException failed) {
    return switch (failed.reason()) {
      case GONE -> Remedy.DISABLE_CHANNEL;
      case REFUSED -> Remedy.GIVE_UP;
      case ROBOTS,
          UNAUTHORISED,
          NOT_FOUND,
          RATE_LIMITED,
          CLIENT_ERROR,
          SERVER_ERROR,
          REDIRECTS,
          NETWORK ->
          Remedy.RETRY;
    };
  }
}
