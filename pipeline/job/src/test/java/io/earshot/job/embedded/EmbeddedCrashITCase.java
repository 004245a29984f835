package io.earshot.job.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.job.Waiting;
import io.earshot.job.served.ServedConnector;
import io.earshot.job.served.ServedPosts;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kill of the whole process is tested where the process is: in the app. */
class EmbeddedCrashITCase {
  private static final int CRASHES = 4;
  private static final int BETWEEN_TWO = 1_500;

  @TempDir Path data;

  @Test
  void hasEveryPostOnceHoweverOftenItIsCutOff() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    try (ServedPosts served = new ServedPosts();
        EmbeddedEarshot earshot = new EmbeddedEarshot(data, ServedConnector::new)) {
      earshot.listen("blog", served.url());
      int said = 0;
      for (int crash = 0; crash < CRASHES; crash++) {
        int before = said;
        said += BETWEEN_TWO;
        IntStream.range(before, said).forEach(post -> served.say("p" + post, "text " + post));
        EmbeddedJob job = earshot.start();
        int cutAt = before + random.nextInt(BETWEEN_TWO);
        Waiting.until(() -> earshot.count() + " of " + cutAt, () -> earshot.count() >= cutAt);
        job.cancel();
      }
      served.say("p0", "edited");
      try (EmbeddedJob job = earshot.start()) {
        int all = said;
        Waiting.until("all", () -> earshot.count() == all && earshot.revision("p0") == 2);
        assertThat(job.lastFailure()).isNull();
      }
      assertThat(IntStream.range(1, said).mapToObj(post -> "p" + post))
          .as("seed " + seed)
          .allSatisfy(id -> assertThat(earshot.revision(id)).isEqualTo(1));
    }
  }
}
