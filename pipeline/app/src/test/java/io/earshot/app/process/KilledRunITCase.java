package io.earshot.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * kill -9 in mid-stream: nothing is lost that the source still serves, and nothing is counted
 * twice.
 */
class KilledRunITCase {
  private static final int ENTRIES = 600;
  private static final int STEP = 40;

  @TempDir private Path home;

  @Test
  void killedTwiceEveryPostIsThereExactlyOnce() throws Exception {
    try (GrowingFeed feed = new GrowingFeed(STEP, ENTRIES)) {
      HomeFolder.listenTo(home, HomeFolder.feed(feed.url()));
      killWhen(feed, ENTRIES / 4);
      killWhen(feed, ENTRIES / 2);
      try (EarshotProcess earshot = EarshotProcess.run(home)) {
        RestClient client = new RestClient(earshot.address());
        Await.until("all posts", () -> client.total("") == ENTRIES);
        List<String> ids = client.ids();
        assertThat(ids).hasSize(ENTRIES).doesNotHaveDuplicates();
        assertThat(earshot.stop()).isEqualTo(EarshotProcess.TERMINATED);
      }
    }
  }

  /** Runs until the feed has served so many entries and some of them are found, then kills. */
  private void killWhen(GrowingFeed feed, int served) throws Exception {
    try (EarshotProcess earshot = EarshotProcess.run(home)) {
      RestClient client = new RestClient(earshot.address());
      Await.until("posts in mid-stream", () -> feed.served() >= served && client.total("") > 0);
      assertThat(client.total("")).isLessThan(ENTRIES);
      earshot.kill();
    }
  }
}
