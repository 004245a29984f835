package io.earshot.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.transport.TransportException;
import java.io.IOException;
import org.elasticsearch.client.ResponseException;

/** A call that Elasticsearch did not carry out. */
final class Failure extends IOException {
  /** Status where no answer came, or none of Elasticsearch. */
  static final int NO_ANSWER = 0;

  private static final long serialVersionUID = 1L;
  private static final int TIMEOUT = 408;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int FIRST_ERROR = 400;
  private static final int FIRST_SERVER_ERROR = 500;

  private final int status;

  private Failure(String index, int status, String reason, Exception cause) {
    super(index + ": " + reason, cause);
    this.status = status;
  }

  /** The failure behind an exception of the client. */
  static Failure of(String index, Exception e) {
    if (e instanceof ElasticsearchException refused) {
      return new Failure(index, refused.status(), reason(refused.error()), e);
    }
    if (e instanceof ResponseException refused) {
      return new Failure(
          index, refused.getResponse().getStatusLine().getStatusCode(), e.getMessage(), e);
    }
    if (e instanceof TransportException odd) {
      int status = odd.response() == null ? NO_ANSWER : odd.statusCode();
      return new Failure(index, status, e.getMessage(), e);
    }
    return new Failure(index, NO_ANSWER, "no answer: " + e, e);
  }

  /** A failure that stands in an answer to a call that was carried out otherwise. */
  static Failure inAnswer(String index, String reason) {
    return new Failure(index, NO_ANSWER, reason, null);
  }

  /** What went wrong and, where Elasticsearch says so, what is behind it. */
  static String reason(ErrorCause error) {
    String reason = error.type() + ": " + error.reason();
    return error.causedBy() == null ? reason : reason + ", because of " + reason(error.causedBy());
  }

  /** HTTP status, or {@link #NO_ANSWER}. */
  int status() {
    return status;
  }

  /** Whether the same call may be carried out later. */
  boolean isPassing() {
    return status < FIRST_ERROR || isPassing(status);
  }

  /** Whether a status of 400 or more is no fault of what was asked. */
  static boolean isPassing(int status) {
    return status == TIMEOUT || status == TOO_MANY_REQUESTS || status >= FIRST_SERVER_ERROR;
  }
}
