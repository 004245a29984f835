package io.earshot.search.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexDeletionPolicy;
import org.apache.lucene.store.Directory;

/**
 * What Lucene's commits say of themselves, and which are kept: the newest, and those with the last
 * {@value #MARKS} marks, to be rolled back to.
 */
final class Commits extends IndexDeletionPolicy {
  /** More than the checkpoints that are retained or under way. */
  static final int MARKS = 6;

  private static final String SCHEMA = "earshot.schema";
  private static final String MARK = "earshot.mark";

  /**
   * What a commit says.
   *
   * @param mark null for one without
   */
  static Map<String, String> data(String schema, String mark) {
    Map<String, String> data = new HashMap<>(Map.of(SCHEMA, schema));
    if (mark != null) {
      data.put(MARK, mark);
    }
    return data;
  }

  /** Null if it says none. */
  static String schema(Map<String, String> data) {
    return data.get(SCHEMA);
  }

  /** Null if it has none. */
  static String mark(Map<String, String> data) {
    return data.get(MARK);
  }

  /** The commit with a mark, or null if there is none any more. */
  static IndexCommit marked(Directory directory, String mark) throws IOException {
    for (IndexCommit commit : DirectoryReader.listCommits(directory)) {
      if (mark.equals(mark(commit.getUserData()))) {
        return commit;
      }
    }
    return null;
  }

  /** The newest mark that is kept, or null if none is. */
  static String newestMark(Directory directory) throws IOException {
    String newest = null;
    for (IndexCommit commit : DirectoryReader.listCommits(directory)) {
      String mark = mark(commit.getUserData());
      newest = mark == null ? newest : mark;
    }
    return newest;
  }

  @Override
  public void onInit(List<? extends IndexCommit> commits) throws IOException {
    onCommit(commits);
  }

  @Override
  public void onCommit(List<? extends IndexCommit> oldestFirst) throws IOException {
    int marks = 0;
    for (int i = oldestFirst.size() - 1; i >= 0; i--) {
      IndexCommit commit = oldestFirst.get(i);
      boolean marked = mark(commit.getUserData()) != null && ++marks <= MARKS;
      if (!marked && i < oldestFirst.size() - 1) {
        commit.delete();
      }
    }
  }
}
