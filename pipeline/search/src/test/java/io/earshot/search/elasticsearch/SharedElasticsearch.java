package io.earshot.search.elasticsearch;

import io.earshot.search.IndexSettings;
import io.earshot.search.contract.TestIndex;
import io.earshot.servers.ElasticsearchServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** One server for all tests of a run; each test has an index of its own. */
final class SharedElasticsearch implements BeforeAllCallback {
  private static final AtomicInteger INDEXES = new AtomicInteger();

  private final HttpClient http = HttpClient.newHttpClient();
  private ElasticsearchServer server;

  @Override
  public void beforeAll(ExtensionContext context) {
    server =
        context
            .getRoot()
            .getStore(Namespace.GLOBAL)
            .computeIfAbsent(
                SharedElasticsearch.class, ignored -> start(), ElasticsearchServer.class);
  }

  private static ElasticsearchServer start() {
    try {
      return ElasticsearchServer.start(
          Files.createTempDirectory(Files.createDirectories(Path.of("target")), "elasticsearch"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url() {
    return server.url();
  }

  /** Names an index that is not there yet. */
  IndexSettings newIndex() {
    return newIndex(url());
  }

  /** Names an index that is not there yet, to be reached through a proxy. */
  static IndexSettings newIndex(String url) {
    return IndexSettings.elasticsearch(List.of(url), "mentions" + INDEXES.incrementAndGet());
  }

  /** Opens an index of which writes can be seen at once. */
  TestIndex open(IndexSettings settings) throws IOException {
    return new TestIndex(settings, () -> request("POST", settings.alias() + "/_refresh", ""));
  }

  /** Asks the server directly. */
  String request(String method, String path, String body) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url() + "/" + path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    try {
      return http.send(request, BodyHandlers.ofString()).body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
