package io.earshot.search.elasticsearch;

import static io.earshot.search.contract.Sample.mention;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.search.IndexOperation;
import io.earshot.search.IndexSettings;
import io.earshot.search.MentionIndex;
import io.earshot.servers.ElasticsearchServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ElasticsearchKilledITCase {
  private static final int BATCHES = 20;
  private static final int BATCH = 50;

  @Test
  void everythingAcknowledgedIsThereAfterKill(@TempDir Path home) throws Exception {
    try (ElasticsearchServer server = ElasticsearchServer.start(home)) {
      IndexSettings settings = IndexSettings.elasticsearch(List.of(server.url()), "mentions");
      try (ElasticsearchWriter writer = ElasticsearchIndex.writer(settings);
          MentionIndex reader = ElasticsearchIndex.reader(settings)) {
        List<IndexOperation> acknowledged = new ArrayList<>();
        List<IndexOperation> refused = new ArrayList<>();
        CompletableFuture<Void> killed = null;
        for (int batch = 0; batch < BATCHES; batch++) {
          List<IndexOperation> operations = new ArrayList<>(puts(batch));
          Outcome outcome = writer.attempt(operations);
          assertThat(outcome.rejected()).isEmpty();
          refused.addAll(outcome.retry());
          operations.removeAll(outcome.retry());
          acknowledged.addAll(operations);
          if (batch == BATCHES / 2) {
            killed = CompletableFuture.runAsync(server::kill);
          }
        }
        killed.join();
        refused.addAll(writer.attempt(puts(BATCHES)).retry());
        server.restart();
        awaitRecovery(settings);

        assertThat(acknowledged).hasSizeGreaterThan(BATCH * BATCHES / 2);
        assertThat(refused).hasSizeGreaterThanOrEqualTo(BATCH);
        for (IndexOperation put : acknowledged) {
          assertThat(reader.find(put.id())).contains(put.mention());
        }
        assertThat(writer.write(refused)).isEmpty();
        assertThat(reader.find(BATCHES + "-" + (BATCH - 1))).isPresent();
      }
    }
  }

  private static List<IndexOperation> puts(int batch) {
    return IntStream.range(0, BATCH)
        .mapToObj(i -> IndexOperation.put(mention(batch + "-" + i).build()))
        .toList();
  }

  private static void awaitRecovery(IndexSettings settings) throws Exception {
    URI health =
        URI.create(
            settings.urls().get(0)
                + "/_cluster/health/"
                + settings.alias()
                + "?wait_for_status=yellow&timeout=60s");
    assertThat(
            HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString())
                .body())
        .contains("\"timed_out\":false");
  }
}
