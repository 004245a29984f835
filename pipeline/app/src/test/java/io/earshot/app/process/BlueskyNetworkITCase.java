package io.earshot.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.connectors.bluesky.RealNetwork;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Earshot listens to a real PDS and is killed meanwhile. Listening began with what was new, so what
 * happens while it is away is heard only by going on at the cursor. Skipped where there is none;
 * see {@link RealNetwork}.
 */
class BlueskyNetworkITCase {
  @TempDir private Path home;
  private final String word =
      "kessel" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
  private RealNetwork network;

  @BeforeEach
  void findNetwork() throws Exception {
    network = RealNetwork.find().orElse(null);
    Assumptions.assumeTrue(network != null, RealNetwork.howToStart());
    HomeFolder.listenTo(
        home,
        "sources: [{name: pds, kind: bluesky, url: \"%s\", keep: all, allow-private: true}]\n"
            .formatted(network.pds()));
  }

  @Test
  void aPostIsFoundChangedAndGone() throws Exception {
    try (EarshotProcess earshot = EarshotProcess.run(home)) {
      RestClient client = listening(earshot);
      String post = network.create("My " + word + " boils");
      Await.until("the post", () -> client.total(word) == 1);
      network.edit(post, "My " + word + " leaks");
      Await.until("the edit", () -> client.total(word + " AND leaks") == 1);
      assertThat(client.total(word)).isEqualTo(1);
      network.delete(post);
      Await.until("the removal", () -> client.total(word) == 0);
    }
  }

  @Test
  void killedAtAnyMomentItHearsAllOnce() throws Exception {
    String post;
    try (EarshotProcess earshot = EarshotProcess.run(home)) {
      listening(earshot);
      post = network.create("My " + word + " boils");
      earshot.kill();
    }
    String away = network.create("Another " + word + " boils");
    killedAfter(word + " AND boils", 2, () -> network.edit(post, "My " + word + " leaks"));
    network.edit(away, "Another " + word + " leaks");
    killedAfter(word + " AND leaks", 2, () -> network.delete(post));
    killedAfter(word, 1, () -> network.create("A third " + word));
    network.delete(away);
    killedAfter(word + " AND third", 1, () -> {});
    killedAfter(word, 1, () -> {});
  }

  /** Something that happens at the PDS. */
  private interface Event {
    void happen() throws IOException, InterruptedException;
  }

  /** Runs until so many posts are found, has something happen, and kills at once. */
  private void killedAfter(String query, int found, Event event) throws Exception {
    try (EarshotProcess earshot = EarshotProcess.run(home)) {
      RestClient client = new RestClient(earshot.address());
      Await.until(query, () -> client.total(query) == found);
      assertThat(client.mentions(word)).extracting(post -> post.path("id")).doesNotHaveDuplicates();
      assertThat(client.get("/api/v1/status").path("gaps")).isEmpty();
      event.happen();
      earshot.kill();
    }
  }

  /** A post of before was heard, and a checkpoint holds where. */
  private RestClient listening(EarshotProcess earshot) throws Exception {
    RestClient client = new RestClient(earshot.address());
    String sign = word + "sign";
    Await.until(
        "a sign of life",
        () -> {
          network.delete(network.create("Not a " + sign));
          return client.get("/api/v1/sources").at("/sources/0/posts").asLong() > 0;
        });
    long heard = HomeFolder.newestCheckpoint(home); // the one after it may have begun before
    Await.until(
        "a checkpoint with the cursor", () -> HomeFolder.newestCheckpoint(home) > heard + 1);
    return client;
  }
}
