package io.earshot.job.index;

import static java.util.Objects.requireNonNull;

import io.earshot.search.IndexOperation;
import io.earshot.search.MentionWriter;
import io.earshot.search.Rejected;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An index that survives the failure of its writer: Lucene's refuses everything after a full disk
 * and loses what it had not committed. Here that is kept, and given to the next writer. So that it
 * stays small, it is committed now and then.
 */
final class Recovering implements MentionWriter {
  /** Operations after which it commits by itself. */
  static final int MOST_UNCOMMITTED = 20_000;

  private static final Logger LOG = LoggerFactory.getLogger(Recovering.class);
  private final MentionWriterFactory index;
  private final List<List<IndexOperation>> uncommitted = new ArrayList<>();
  private int operations;
  private MentionWriter writer;

  Recovering(MentionWriterFactory index) throws IOException {
    this.index = requireNonNull(index, "index is null");
    this.writer = index.open();
  }

  @Override
  public List<Rejected> write(List<IndexOperation> batch) throws IOException {
    reopen();
    List<Rejected> rejected = attempt(() -> writer.write(batch));
    uncommitted.add(batch);
    operations += batch.size();
    if (operations >= MOST_UNCOMMITTED) {
      commit();
    }
    return rejected;
  }

  @Override
  public void commit() throws IOException {
    committed(
        () -> {
          writer.commit();
          return null;
        });
  }

  @Override
  public String mark() throws IOException {
    return committed(() -> writer.mark());
  }

  @Override
  public boolean rollBack(String mark) throws IOException {
    return committed(() -> writer.rollBack(mark));
  }

  @Override
  public void close() throws IOException {
    if (writer != null) {
      writer.close();
    }
  }

  private void reopen() throws IOException {
    if (writer == null) {
      writer = index.open();
      attempt(
          () -> {
            for (List<IndexOperation> batch : uncommitted) {
              writer.write(batch);
            }
            return null;
          });
      LOG.info("The index is written again");
    }
  }

  /** Does what leaves nothing uncommitted. */
  private <T> T committed(Attempt<T> attempt) throws IOException {
    reopen();
    T outcome = attempt(attempt);
    uncommitted.clear();
    operations = 0;
    return outcome;
  }

  private <T> T attempt(Attempt<T> attempt) throws IOException {
    try {
      return attempt.run();
    } catch (IOException broken) {
      discard(broken);
      throw broken;
    }
  }

  private void discard(IOException broken) {
    try {
      writer.close();
    } catch (IOException alsoBroken) {
      broken.addSuppressed(alsoBroken);
    }
    writer = null;
  }

  @FunctionalInterface
  private interface Attempt<T> {
    T run() throws IOException;
  }
}
