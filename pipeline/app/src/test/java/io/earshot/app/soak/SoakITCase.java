package io.earshot.app.soak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.app.process.Await;
import io.earshot.app.process.EarshotProcess;
import io.earshot.app.process.HomeFolder;
import io.earshot.app.process.RestClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sources of all kinds, whose servers publish, edit and remove posts and fail in one answer of
 * twenty, while Earshot is killed twice. In the end each post is there once, as it was last, and no
 * removed one. {@code -Dsoak.seconds=600 -Dsoak.stanzas=40} makes it long.
 */
class SoakITCase {
  private static final Duration WRITING =
      Duration.ofSeconds(Integer.getInteger("soak.seconds", 15));
  private static final int STANZAS = Integer.getInteger("soak.stanzas", 16);
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** In a long soak longer than Earshot waits for an answer or a sign of life. */
  private static final Duration STALL = Duration.ofSeconds(WRITING.toMinutes() < 5 ? 2 : 70);

  /** What a feed held was read, the rest came with the next read. */
  private static final Pattern CUT_FEED = Pattern.compile("^the document ends too early");

  /** A page was taken down between the sitemap that names it and its turn. */
  private static final Pattern GONE = Pattern.compile("/pages/\\w+ answered 410$");

  /** One list of a WordPress failed in a round that read the other; the next round read it. */
  private static final Pattern LATER = Pattern.compile("^no \\w+ by the REST API: ");

  private static final List<Pattern> HARMLESS = List.of(CUT_FEED, GONE, LATER);

  @TempDir private Path home;

  @Test
  void everyPostIsThereOnceAndNoRemovedOne() throws Exception {
    try (SoakedWeb web = SoakedWeb.start(home, STANZAS, STALL)) {
      HomeFolder.listenTo(home, web.sources());
      Instant begin = Instant.now();
      web.write(WRITING);
      killAt(begin.plus(WRITING.dividedBy(3)));
      killAt(begin.plus(WRITING.dividedBy(3).multipliedBy(2)));
      try (EarshotProcess earshot = EarshotProcess.run(home)) {
        RestClient client = new RestClient(earshot.address());
        Await.until("the last word", WRITING.plus(PATIENCE), web::isWritten);
        Await.until("what is served", PATIENCE, () -> agrees(web, client));
        readOn(client);
        assertThat(web.differences(client.mentions(""))).isEmpty();
        checkReports(client.get("/api/v1/status"));
        System.out.println("soaked: " + web);
      }
    }
  }

  /** Runs until that time and something is found and there is a checkpoint, then kills. */
  private void killAt(Instant time) throws Exception {
    try (EarshotProcess earshot = EarshotProcess.run(home)) {
      RestClient client = new RestClient(earshot.address());
      Await.until(
          "posts in mid-stream",
          WRITING.plus(PATIENCE),
          () ->
              Instant.now().isAfter(time)
                  && client.total("") > 0
                  && HomeFolder.newestCheckpoint(home) > 0);
      earshot.kill();
    }
  }

  private static boolean agrees(SoakedWeb web, RestClient client) throws Exception {
    List<String> differences = web.differences(client.mentions(""));
    if (differences.isEmpty()) {
      return true;
    }
    throw new IllegalStateException(
        differences.size() + " posts differ:\n" + String.join("\n", differences));
  }

  /** Waits until each source was read once more: what comes late would have come. */
  private static void readOn(RestClient client) throws Exception {
    Map<String, Long> before = reads(client);
    Await.until(
        "another read of each source",
        PATIENCE,
        () ->
            reads(client).entrySet().stream().allMatch(e -> e.getValue() > before.get(e.getKey())));
  }

  private static Map<String, Long> reads(RestClient client) throws Exception {
    Map<String, Long> reads = new HashMap<>();
    for (JsonNode source : client.get("/api/v1/sources").path("sources")) {
      reads.put(source.path("name").asText(), source.at("/endpoints/0/reads").asLong());
    }
    return reads;
  }

  /** The servers keep all that they ever sent, and all of it can be read in the end. */
  private static void checkReports(JsonNode status) {
    assertThat(status.path("gaps")).isEmpty();
    assertThat(status.path("deadLetters"))
        .extracting(letter -> letter.path("reason").asText())
        .allMatch(reason -> HARMLESS.stream().anyMatch(known -> known.matcher(reason).find()));
  }
}
