package io.earshot.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ElasticsearchServerITCase {
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void keepsWhatItAcknowledgedThroughKill(@TempDir Path home) throws Exception {
    try (ElasticsearchServer server = ElasticsearchServer.start(home)) {
      String document = server.url() + "/posts/_doc/1";
      assertThat(send("PUT", document, "{\"title\":\"Acme\"}")).contains("\"created\"");
      long pid = server.pid();
      server.kill();
      assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
      server.restart();
      String health = server.url() + "/_cluster/health/posts?wait_for_status=yellow&timeout=30s";
      assertThat(send("GET", health, "")).contains("\"timed_out\":false");
      assertThat(send("GET", document, "")).contains("\"title\":\"Acme\"");
    }
  }

  private String send(String method, String url, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    return http.send(request, BodyHandlers.ofString()).body();
  }
}
