package io.earshot.connectors.http;

import io.earshot.connectors.http.FetchException.Reason;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.sse.EventSources;

/**
 * Opens streams. Each has a connection of its own, whose bytes since the last message are counted:
 * neither a message without end nor, as compression is never agreed to, a bomb costs more than
 * {@link #MOST_BYTES}.
 */
final class Streams {
  /** Of one message with all that is around it. */
  static final long MOST_BYTES = 10_000_000;

  private static final String EXTENSIONS = "Sec-WebSocket-Extensions";

  private final GuardedClients clients;
  private final HttpLimits limits;
  private final String userAgent;
  private final Clock clock;

  Streams(GuardedClients clients, HttpLimits limits, String userAgent, Clock clock) {
    this.clients = clients;
    this.limits = limits;
    this.userAgent = userAgent;
    this.clock = clock;
  }

  /** Says when a host wants to be left alone. */
  interface Pauses {
    void pause(HttpUrl url, Instant until);
  }

  /**
   * Opens a stream.
   *
   * @param url of the request, checked
   * @param pauses told when the server refuses and wants to be left alone
   */
  MessageStream open(StreamRequest request, HttpUrl url, Pauses pauses)
      throws FetchException, InterruptedException {
    MessageBytes bytes = new MessageBytes(MOST_BYTES);
    OkHttpClient client = client(request, bytes);
    MessageQueue queue = new MessageQueue();
    StreamEvents events = new StreamEvents(queue, bytes, new StreamEnd(url, limits, clock, pauses));
    queue.hangsUpBy(
        request.isWebSocket()
            ? client.newWebSocket(request(request, url), events.ofWebSocket())::cancel
            : EventSources.createFactory(client)
                    .newEventSource(request(request, url), events.ofEventSource())
                ::cancel);
    awaitAgreement(queue, url);
    return queue;
  }

  private void awaitAgreement(MessageQueue queue, HttpUrl url)
      throws FetchException, InterruptedException {
    boolean agreed = false;
    try {
      agreed = queue.awaitOpened(limits.total());
    } finally {
      if (!agreed) {
        queue.close();
      }
    }
    if (!agreed) {
      String late = url + ": no answer within " + limits.total().toSeconds() + " s";
      throw new FetchException(late, Reason.NETWORK, 0, null, null);
    }
  }

  private OkHttpClient client(StreamRequest request, MessageBytes bytes) {
    return clients
        .streaming(request.allowPrivate(), bytes)
        .readTimeout(request.silence())
        .pingInterval(request.isWebSocket() ? request.silence() : Duration.ZERO)
        .addInterceptor(Streams::withoutCompression)
        .build();
  }

  private Request request(StreamRequest request, HttpUrl url) {
    Request.Builder builder =
        new Request.Builder()
            .url(url)
            .header("User-Agent", userAgent)
            .header("Accept-Encoding", "identity");
    request.headers().forEach(builder::header);
    return builder.build();
  }

  private static Response withoutCompression(Interceptor.Chain chain) throws IOException {
    Response response =
        chain.proceed(chain.request().newBuilder().removeHeader(EXTENSIONS).build());
    if (response.header(EXTENSIONS) != null) {
      chain.call().cancel();
      throw new IOException("the server compresses though it was not asked to");
    }
    return response;
  }
}
