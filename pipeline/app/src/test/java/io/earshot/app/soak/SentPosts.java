package io.earshot.app.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.earshot.app.embedded.DataDirectory;
import io.earshot.app.process.Await;
import io.earshot.connectors.SourceKind;
import io.earshot.connectors.SourceStanza;
import io.earshot.connectors.contract.Faults;
import io.earshot.connectors.contract.ServedSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A program that sends posts to Earshot's API, one after the other, each until it is taken. A fault
 * is an answer that it does not hear: then it sends the same again.
 */
final class SentPosts implements ServedSource {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Path home;
  private final String name = UUID.randomUUID().toString();
  private final Path token;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ExecutorService sending = Executors.newSingleThreadExecutor();
  private volatile Faults faults = Faults.NONE;

  /**
   * A program.
   *
   * @param home of the Earshot that it sends to
   */
  SentPosts(Path home) {
    this.home = home;
    this.token = home.resolve(name);
    try {
      Files.writeString(token, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public SourceStanza stanza() {
    return new SourceStanza(
        name,
        SourceKind.PUSH,
        List.of(),
        null,
        0,
        24,
        null,
        null,
        true,
        false,
        "file:" + token,
        false);
  }

  @Override
  public String id(String key) {
    return PushedJson.id(key);
  }

  @Override
  public void publish(String key, String text) {
    send(PushedJson.post(key, text));
  }

  @Override
  public void edit(String key, String text) {
    send(PushedJson.post(key, text));
  }

  @Override
  public void remove(String key) {
    send(PushedJson.removal(key));
  }

  private void send(String json) {
    sending.execute(
        () -> {
          do {
            Await.until("an answer to " + json, PATIENCE, () -> isTaken(json));
          } while (faults.next() != null);
        });
  }

  private boolean isTaken(String json) throws IOException, InterruptedException {
    String address = DataDirectory.running(home.resolve("data")).orElseThrow().address();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "/api/v1/posts"))
            .header("Authorization", "Bearer " + name)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json, UTF_8))
            .build();
    return http.send(request, BodyHandlers.ofString()).statusCode() == 200;
  }

  @Override
  public void trouble(Faults faults) {
    this.faults = faults;
  }

  @Override
  public void close() {
    sending.shutdownNow();
  }
}
