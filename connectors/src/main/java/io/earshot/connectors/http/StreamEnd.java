package io.earshot.connectors.http;

import io.earshot.connectors.http.FetchException.Reason;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import okhttp3.HttpUrl;
import okhttp3.Response;

/** Says in words why a stream ended or never began. */
record StreamEnd(HttpUrl url, HttpLimits limits, Clock clock, Streams.Pauses pauses) {
  private static final int SWITCHING_PROTOCOLS = 101;

  /** The server closed it. */
  FetchException closed(String how) {
    return new FetchException(url + ": the stream has ended " + how, Reason.NETWORK, 0, null, null);
  }

  /**
   * It broke, or was refused.
   *
   * @param response the refusal, or what the stream began with, or null
   */
  FetchException broken(Throwable cause, Response response) {
    if (response != null && !response.isSuccessful() && response.code() != SWITCHING_PROTOCOLS) {
      return refused(response);
    }
    IOException failure = cause instanceof IOException known ? known : new IOException(cause);
    return cause == null ? closed("at once") : Trouble.unanswered(url, failure, limits);
  }

  private FetchException refused(Response response) {
    Instant notBefore =
        RateSignal.notBefore(response.code(), response.headers(), new byte[0], clock.instant());
    if (notBefore != null) {
      pauses.pause(url, notBefore);
    }
    return Trouble.answered(url, response.code(), notBefore);
  }
}
