package io.earshot.connectors.http;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Sends one request and reads its answer on another thread, so that the caller is free at the
 * deadline, or at once when interrupted, even while a name server keeps it waiting.
 */
final class Transport {
  /** For OkHttp, which keeps the deadline itself in all cases but a hanging name server. */
  private static final Duration GRACE = Duration.ofMillis(500);

  /** What is read of the body of a refusal, which may say when to come back. */
  private static final long REFUSAL = 65_536;

  private Transport() {}

  /**
   * Sends a request.
   *
   * @param maxBytes of body kept
   * @param left time until the answer must have been read; what was read of the body by then is
   *     kept
   */
  static Answer send(OkHttpClient client, Request request, long maxBytes, Duration left)
      throws IOException, InterruptedException {
    return send(client, request, left, answer -> new Reading(answer, maxBytes, false));
  }

  /** The same, for whoever wants to hear what a refusal says. */
  static Answer sendToHear(OkHttpClient client, Request request, long maxBytes, Duration left)
      throws IOException, InterruptedException {
    return send(client, request, left, answer -> new Reading(answer, maxBytes, true));
  }

  private static Answer send(
      OkHttpClient client,
      Request request,
      Duration left,
      Function<CompletableFuture<Answer>, Callback> reading)
      throws IOException, InterruptedException {
    Call call = client.newCall(request);
    call.timeout().timeout(Math.max(1, left.toMillis()), MILLISECONDS);
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    call.enqueue(reading.apply(answer));
    try {
      return answer.get(left.plus(GRACE).toMillis(), MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
    } catch (TimeoutException e) {
      throw new InterruptedIOException("timeout");
    } finally {
      call.cancel();
    }
  }

  /**
   * @param hear whether every refusal is read, not only one that may say when to come back
   */
  private record Reading(CompletableFuture<Answer> answer, long maxBytes, boolean hear)
      implements Callback {
    @Override
    public void onFailure(Call call, IOException e) {
      answer.completeExceptionally(e);
    }

    @Override
    public void onResponse(Call call, Response response) {
      try (response) {
        answer.complete(read(call, response));
      } catch (IOException | RuntimeException e) {
        answer.completeExceptionally(e);
      }
    }

    private Answer read(Call call, Response response) throws IOException {
      Body body = response.isSuccessful() ? body(response, maxBytes) : explanation(response);
      if (body.truncated()) {
        call.cancel(); // or closing would go on reading for a while
      }
      return new Answer(response.code(), response.headers(), body);
    }

    /** A refusal stays one, whatever becomes of its body. */
    private Body explanation(Response response) {
      if (!hear && !RateSignal.mayStandInBody(response.code(), response.headers())) {
        return Body.EMPTY;
      }
      try {
        return body(response, REFUSAL);
      } catch (IOException e) {
        return Body.EMPTY;
      }
    }

    private static Body body(Response response, long most) throws IOException {
      List<String> codings =
          response.headers("Content-Encoding").stream()
              .flatMap(value -> Arrays.stream(value.split(",")))
              .toList();
      return Body.read(response.body().byteStream(), codings, most);
    }
  }
}
