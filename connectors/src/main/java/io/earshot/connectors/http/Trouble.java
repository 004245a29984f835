package io.earshot.connectors.http;

import io.earshot.connectors.http.FetchException.Reason;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Instant;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;

/** Says in words what went wrong with a request. */
final class Trouble {
  private static final int LONGEST = 200;

  private Trouble() {}

  /** For an answer that is neither 2xx nor 304 nor a redirect that can be followed. */
  static FetchException answered(HttpUrl url, int status, Instant notBefore) {
    String pause = notBefore == null ? "" : " and wants no request before " + notBefore;
    return new FetchException(
        url + " answered " + status + pause, reason(status, notBefore), status, notBefore, null);
  }

  private static Reason reason(int status, Instant notBefore) {
    return switch (status) {
      case 429 -> Reason.RATE_LIMITED;
      case 403 -> notBefore == null ? Reason.UNAUTHORISED : Reason.RATE_LIMITED;
      case 503 -> notBefore == null ? Reason.SERVER_ERROR : Reason.RATE_LIMITED;
      case 401 -> Reason.UNAUTHORISED;
      case 404 -> Reason.NOT_FOUND;
      case 410 -> Reason.GONE;
      default -> ofClass(status / 100);
    };
  }

  private static Reason ofClass(int hundreds) {
    return switch (hundreds) {
      case 3 -> Reason.REDIRECTS;
      case 4 -> Reason.CLIENT_ERROR;
      default -> Reason.SERVER_ERROR;
    };
  }

  /** For an answer that did not come, or not whole. */
  static FetchException unanswered(HttpUrl url, IOException e, HttpLimits limits) {
    boolean refused = e instanceof RefusedAddressException;
    Reason reason = refused ? Reason.REFUSED : Reason.NETWORK;
    return new FetchException(url + ": " + describe(e, limits), reason, 0, null, e);
  }

  private static String describe(IOException e, HttpLimits limits) {
    if (e instanceof RefusedAddressException) {
      return e.getMessage();
    }
    if (e instanceof UnknownHostException) {
      return "no such host";
    }
    if (e instanceof ConnectException) {
      return "the host does not take connections (" + clean(e) + ")";
    }
    if (e instanceof SSLException) {
      return "no secure connection (" + clean(e) + ")";
    }
    return e instanceof InterruptedIOException ? late(limits) : clean(e);
  }

  private static String late(HttpLimits limits) {
    return "no answer in time (to connect %d s, between bytes %d s, in all %d s)"
        .formatted(
            limits.connect().toSeconds(), limits.read().toSeconds(), limits.total().toSeconds());
  }

  /** A server can put anything into a status line, and so into an exception. */
  private static String clean(IOException e) {
    String text = String.valueOf(e.getMessage()).replaceAll("\\p{Cntrl}+", " ");
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
