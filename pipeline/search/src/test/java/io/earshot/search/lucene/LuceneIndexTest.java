package io.earshot.search.lucene;

import static io.earshot.search.contract.Sample.mention;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.search.IndexOperation;
import io.earshot.search.IndexSettings;
import io.earshot.search.MentionIndex;
import io.earshot.search.MentionWriter;
import io.earshot.search.contract.TestIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a directory can do or suffer. */
class LuceneIndexTest {
  @TempDir Path home;

  private TestIndex open(Path path) throws IOException {
    return new TestIndex(IndexSettings.lucene(path.toString()), () -> {});
  }

  @Test
  void keepsWhatWasWrittenWhenItIsClosed() throws Exception {
    try (MentionWriter writer = LuceneIndex.writer(home)) {
      writer.write(List.of(IndexOperation.put(mention("1").build())));
    }
    try (MentionIndex reader = LuceneIndex.reader(home)) {
      assertThat(reader.count()).isEqualTo(1);
    }
  }

  @Test
  void sharesOneHandleUntilTheLastUserIsGone() throws Exception {
    MentionIndex reader = LuceneIndex.reader(home);
    MentionWriter writer = LuceneIndex.writer(home.resolve("..").resolve(home.getFileName()));
    writer.write(List.of(IndexOperation.put(mention("1").build())));
    writer.commit();
    writer.close();
    writer.close();
    assertThat(reader.count()).isEqualTo(1);
    reader.close();
    try (FSDirectory directory = FSDirectory.open(home)) {
      directory.obtainLock(IndexWriter.WRITE_LOCK_NAME).close();
    }
  }

  @Test
  void expungesWhatWasDeletedAndAllThatItWas() throws Exception {
    String before;
    try (MentionWriter writer = LuceneIndex.writer(home)) {
      for (int post = 0; post < 50; post++) {
        writer.write(
            List.of(IndexOperation.put(mention("p" + post).text("acme zq" + post).build())));
      }
      before = writer.mark();
      writer.write(List.of(IndexOperation.delete("p7", 1)));
      writer.commit();
      assertThatThrownBy(() -> LuceneIndex.expunge(home)).hasMessageContaining("is in use");
    }
    assertThat(terms()).contains("zq7", "zq8");

    LuceneIndex.expunge(home);

    assertThat(terms()).contains("zq8").doesNotContain("zq7");
    try (FSDirectory directory = FSDirectory.open(home)) {
      assertThat(DirectoryReader.listCommits(directory)).hasSize(1);
    }
    try (MentionWriter writer = LuceneIndex.writer(home);
        MentionIndex reader = LuceneIndex.reader(home)) {
      assertThat(writer.rollBack(before)).isTrue();
      assertThat(reader.count()).isEqualTo(49);
      assertThat(reader.find("p7")).isEmpty();
    }
  }

  /** The words of the text of all posts, deleted ones too. */
  private Set<String> terms() throws IOException {
    Set<String> terms = new HashSet<>();
    try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(home))) {
      for (LeafReaderContext leaf : reader.leaves()) {
        TermsEnum each = leaf.reader().terms("text").iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
          terms.add(term.utf8ToString());
        }
      }
    }
    return terms;
  }

  @Test
  void refusesAnIndexInUse() throws Exception {
    try (FSDirectory directory = FSDirectory.open(home);
        var lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      lock.ensureValid();
      assertThatThrownBy(() -> LuceneIndex.reader(home))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("in use by another process");
    }
    open(home).close();
  }

  @Test
  void refusesAnIndexOfAnotherSchema() throws Exception {
    try (FSDirectory directory = FSDirectory.open(home);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.addDocument(new Document());
      writer.setLiveCommitData(Map.of("earshot.schema", "0").entrySet());
    }
    assertThatThrownBy(() -> LuceneIndex.writer(home))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("has schema 0");
  }

  @Test
  void copiesItselfWhileItIsWritten() throws Exception {
    Path copy = home.resolve("copy");
    try (TestIndex index = open(home.resolve("index"))) {
      index.put(mention("1").text("acme").build());
      LuceneIndex.copy(home.resolve("index"), copy);
      index.put(mention("2").text("acme").build());
      assertThat(index.ids("acme")).hasSize(2);
    }
    try (TestIndex index = open(copy)) {
      assertThat(index.ids("acme")).containsExactly("1");
    }
    assertThatThrownBy(() -> LuceneIndex.copy(home.resolve("index"), copy))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is not empty");
  }

  /** An interrupt closes the file that Lucene writes to, as a full disk would. */
  @Test
  void aWriterThatFailedIsFollowedByAnother() throws Exception {
    try (MentionIndex reader = LuceneIndex.reader(home)) {
      MentionWriter broken = LuceneIndex.writer(home);
      broken.write(List.of(IndexOperation.put(mention("kept").build())));
      broken.commit();
      broken.write(List.of(IndexOperation.put(mention("lost").build())));
      Thread.currentThread().interrupt();
      assertThatThrownBy(broken::commit).isInstanceOf(IOException.class);
      assertThat(Thread.interrupted()).isTrue();
      assertThatThrownBy(() -> broken.write(List.of()))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("write that again");
      assertThatThrownBy(broken::commit).isInstanceOf(IOException.class);
      broken.close();
      try (MentionWriter writer = LuceneIndex.writer(home)) {
        writer.write(List.of(IndexOperation.put(mention("again").build())));
        writer.commit();
        assertThat(reader.find("kept")).isPresent();
        assertThat(reader.find("lost")).isEmpty();
        assertThat(reader.count()).isEqualTo(2);
      }
    }
  }

  @Test
  void aReaderDoesNotNoticeThatTheWriterFails() throws Exception {
    try (MentionIndex reader = LuceneIndex.reader(home)) {
      try (MentionWriter first = LuceneIndex.writer(home)) {
        first.write(List.of(IndexOperation.put(mention("kept").build())));
        first.commit();
      }
      AtomicBoolean done = new AtomicBoolean();
      CompletableFuture<Void> reading = CompletableFuture.runAsync(() -> readUntil(done, reader));
      for (int failure = 0; failure < 50; failure++) {
        breakAWriter();
      }
      done.set(true);
      reading.get(30, TimeUnit.SECONDS);
    }
  }

  @Test
  void isWhatItWasAtAMarkForAllWhoUseIt() throws Exception {
    try (MentionIndex reader = LuceneIndex.reader(home);
        MentionWriter writer = LuceneIndex.writer(home)) {
      write(writer, "kept");
      String mark = writer.mark();
      write(writer, "committed");
      writer.commit();
      write(writer, "written");

      assertThat(writer.rollBack(mark)).isTrue();

      assertThat(reader.count()).isEqualTo(1);
      assertThat(reader.find("kept")).isPresent();
      write(writer, "later");
      writer.commit();
      assertThat(reader.count()).isEqualTo(2);
    }
  }

  @Test
  void goesBackToAMarkOfAnEarlierProcess() throws Exception {
    String mark;
    try (MentionWriter writer = LuceneIndex.writer(home)) {
      write(writer, "kept");
      mark = writer.mark();
      write(writer, "lost");
    }
    try (MentionWriter writer = LuceneIndex.writer(home)) {
      assertThat(writer.rollBack(mark)).isTrue();
    }
    try (MentionIndex reader = LuceneIndex.reader(home)) {
      assertThat(reader.find("kept")).isPresent();
      assertThat(reader.find("lost")).isEmpty();
    }
  }

  @Test
  void remembersTheLastMarksOnly() throws Exception {
    try (MentionIndex reader = LuceneIndex.reader(home);
        MentionWriter writer = LuceneIndex.writer(home)) {
      String first = writer.mark();
      List<String> marks = new ArrayList<>();
      for (int mark = 0; mark < Commits.MARKS; mark++) {
        write(writer, "post " + mark);
        marks.add(writer.mark());
        write(writer, "between " + mark);
        writer.commit();
      }

      assertThat(writer.rollBack(first)).isFalse();
      assertThat(reader.count()).isEqualTo(2L * Commits.MARKS);
      assertThat(writer.rollBack(marks.get(0))).isTrue();
      assertThat(reader.count()).isEqualTo(1);
    }
    assertThat(DirectoryReader.listCommits(FSDirectory.open(home)))
        .hasSizeLessThanOrEqualTo(Commits.MARKS + 1);
  }

  @Test
  void committingNothingLeavesTheMark() throws Exception {
    try (MentionWriter writer = LuceneIndex.writer(home)) {
      write(writer, "1");
      String mark = writer.mark();
      writer.commit();
      assertThat(writer.mark()).isEqualTo(mark);
      write(writer, "2");
      assertThat(writer.mark()).isNotEqualTo(mark);
    }
  }

  private static void write(MentionWriter writer, String id) throws IOException {
    writer.write(List.of(IndexOperation.put(mention(id).build())));
  }

  private static void readUntil(AtomicBoolean done, MentionIndex reader) {
    try {
      while (!done.get()) {
        assertThat(reader.count()).isBetween(1L, 2L);
        assertThat(reader.find("kept")).isPresent();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void breakAWriter() throws IOException {
    MentionWriter writer = LuceneIndex.writer(home);
    writer.write(List.of(IndexOperation.put(mention("lost").build())));
    Thread.currentThread().interrupt();
    assertThatThrownBy(writer::commit).isInstanceOf(IOException.class);
    assertThat(Thread.interrupted()).isTrue();
    writer.close();
  }
}
