package io.earshot.insight.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import io.earshot.insight.delivery.DeliveryException.Remedy;
import io.earshot.insight.delivery.WebReceiver.Message;
import io.earshot.store.Channel;
import io.earshot.store.ChannelKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookNotifierTest {
  private final WebReceiver receiver = new WebReceiver();
  private final WebhookNotifier notifier =
      new WebhookNotifier(Alarms.http(), Clock.fixed(Alarms.NOON, ZoneOffset.UTC));

  @TempDir private Path folder;

  @AfterEach
  void stop() {
    receiver.close();
  }

  @Test
  void sendsACloudEventThatOthersRead() throws Exception {
    assertThat(notifier.send(to(null))).isEqualTo("answered 204");

    Message message = receiver.messages().get(0);
    assertThat(message.header("Content-Type")).startsWith("application/cloudevents+json");
    assertThat(message.header("webhook-id")).isEqualTo("msg_1");
    assertThat(message.header("webhook-signature")).isNull();
    CloudEvent event = new JsonFormat().deserialize(message.body().getBytes(UTF_8));
    assertThat(event.getId()).isEqualTo(Alarms.spike().id());
    assertThat(event.getType()).isEqualTo("io.earshot.alert.raised");
    assertThat(event.getSubject()).isEqualTo("Crisis <b>");
    assertThat(event.getTime().toInstant()).isEqualTo(Alarms.NOON.plusSeconds(90));
    JsonNode data = new ObjectMapper().readTree(event.getData().toBytes());
    assertThat(data.path("kind").asText()).isEqualTo("spike");
    assertThat(data.path("window").asText()).isEqualTo("2026-03-01T12:00:00Z");
    assertThat(data.path("observed").asLong()).isEqualTo(42);
    assertThat(data.path("posts").path(0).path("excerptSpans").path(1).path("end").asInt())
        .isEqualTo(18);
    assertThat(data.path("link").asText()).endsWith("/alerts/abc");
  }

  /** The example of the specification's own libraries. */
  @Test
  void signsAsStandardWebhooksSays() {
    assertThat(
            WebhookSignature.of(
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                1614265330,
                "{\"test\": 2432232314}"))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void signsWithTheSecretOfTheChannel() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "whsec_c2VjcmV0\n");

    notifier.send(to("file:" + secret));

    Message message = receiver.messages().get(0);
    long seconds = Alarms.NOON.getEpochSecond();
    assertThat(message.header("webhook-timestamp")).isEqualTo(String.valueOf(seconds));
    assertThat(message.header("webhook-signature"))
        .isEqualTo(WebhookSignature.of("whsec_c2VjcmV0", "msg_1", seconds, message.body()));
  }

  @Test
  void sendsNothingUnsignedWhereTheSecretIsMissing() {
    DeliveryException missing = failure(to("file:" + folder.resolve("nothing")));

    assertThat(missing.remedy()).isEqualTo(Remedy.RETRY);
    assertThat(receiver.messages()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "410, DISABLE_CHANNEL",
    "404, RETRY",
    "500, RETRY",
    "302, RETRY",
    "400, RETRY",
  })
  void asksForWhatTheAnswerAsks(int status, Remedy remedy) {
    receiver.answers(status, Map.of("Location", receiver.url() + "2"));

    DeliveryException failed = failure(to(null));

    assertThat(failed.remedy()).isEqualTo(remedy);
    assertThat(failed).hasMessageContaining("answered " + status).hasMessageNotContaining("hook");
    assertThat(receiver.messages()).hasSize(1);
  }

  @Test
  void knowsWhenTheReceiverWantsToBeAskedAgain() {
    receiver.answers(503, Map.of("Retry-After", "3600"));

    DeliveryException failed = failure(to(null));

    assertThat(failed.notBefore()).isAfter(Clock.systemUTC().instant().plusSeconds(3_000));
  }

  @Test
  void reachesNoPrivateNetworkUnlessTheChannelMay() {
    Channel guarded = new Channel("channel", ChannelKind.WEBHOOK, receiver.url(), null, false);

    DeliveryException refused = failure(Alarms.to(guarded));

    assertThat(refused.remedy()).isEqualTo(Remedy.GIVE_UP);
    assertThat(receiver.messages()).isEmpty();
  }

  private DeliveryException failure(Outgoing outgoing) {
    return catchThrowableOfType(DeliveryException.class, () -> notifier.send(outgoing));
  }

  private Outgoing to(String secret) {
    return Alarms.to(new Channel("channel", ChannelKind.WEBHOOK, receiver.url(), secret, true));
  }
}
