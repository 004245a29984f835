package io.earshot.search.lucene;

import io.earshot.search.IndexSettings;
import io.earshot.search.contract.MentionIndexContract;
import io.earshot.search.contract.TestIndex;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class LuceneMentionIndexTest implements MentionIndexContract {
  @TempDir Path directory;

  @Override
  public TestIndex index() throws IOException {
    // a commit makes searches see what was written
    return new TestIndex(IndexSettings.lucene(directory.toString()), () -> {});
  }
}
