package io.earshot.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.Engine;
import io.earshot.search.IndexSettings;
import io.earshot.search.Indexes;
import io.earshot.search.MentionIndex;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeITCase {
  @Test
  void endsWhenEveryEntryIsFound(@TempDir Path feeds, @TempDir Path data) throws Exception {
    FeedsOnDisk two = FeedsOnDisk.of(feeds, 2 * GeneratedFeed.ENTRIES);

    Elapsed elapsed = new Intake(Engine.LINEAR, true).read(two, data);

    assertThat(elapsed.seconds()).isPositive();
    assertThat(elapsed.coreSeconds()).isPositive();
    String index = data.resolve("index").toString();
    try (MentionIndex reader = Indexes.reader(IndexSettings.lucene(index))) {
      assertThat(reader.count()).isEqualTo(2 * GeneratedFeed.ENTRIES);
    }
  }
}
