package io.earshot.console.pages;

import io.earshot.store.Decision;
import io.earshot.store.Origin;
import io.earshot.store.Topic;
import java.util.List;

/** The page of all topics. */
public record TopicsView(List<Row> topics, HistoryView history) {

  /**
   * A topic in words.
   *
   * @param posts how many there were of late, or why that cannot be said
   * @param postsAddress of a search for them, or null
   */
  public record Row(
      String name,
      String address,
      String description,
      boolean fromFile,
      String posts,
      String postsAddress) {

    static Row of(Decision<Topic> row, String address, String posts, String postsAddress) {
      Topic topic = row.value();
      return new Row(
          topic.name(),
          address,
          topic.description() == null ? "" : topic.description(),
          row.origin() == Origin.FILE,
          posts,
          postsAddress);
    }
  }
}
