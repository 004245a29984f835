package io.earshot.sample.receivers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookReceiverTest {
  /** The example of the specification's own libraries. */
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
  private static final String BODY = "{\"test\": 2432232314}";
  private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
  private static final long SECONDS = 1_614_265_330;

  private final List<Received> taken = new CopyOnWriteArrayList<>();
  private WebhookReceiver receiver;

  @BeforeEach
  void start() throws Exception {
    Clock clock = Clock.fixed(Instant.ofEpochSecond(SECONDS + 200), ZoneOffset.UTC);
    receiver = WebhookReceiver.start(SECRET, clock, taken::add);
  }

  @AfterEach
  void stop() {
    receiver.close();
  }

  @Test
  void takesOnlyWhatIsSignedAndFresh() throws Exception {
    assertThat(send(ID, SECONDS, SIGNATURE, BODY)).isEqualTo(204);
    assertThat(taken).containsExactly(new Received(ID, "without a title", BODY));

    assertThat(send(ID, SECONDS, SIGNATURE, BODY + " ")).isEqualTo(401);
    assertThat(send("other", SECONDS, SIGNATURE, BODY)).isEqualTo(401);
    assertThat(send(ID, SECONDS - 200, SIGNATURE, BODY)).isEqualTo(401);
    assertThat(send(ID, SECONDS, "v1,AAAA", BODY)).isEqualTo(401);
    assertThat(taken).hasSize(1);
  }

  private int send(String id, long seconds, String signature, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(receiver.address()))
            .header("webhook-id", id)
            .header("webhook-timestamp", String.valueOf(seconds))
            .header("webhook-signature", signature)
            .POST(BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }
}
