package io.earshot.console.api;

import io.earshot.console.web.Choices;
import io.earshot.store.Decision;
import io.earshot.store.Topic;
import java.util.List;

/**
 * A topic as the API gives it; absent is left out.
 *
 * @param origin {@code file} or {@code console}
 */
record TopicJson(
    String name, String description, List<String> examples, String query, String origin) {
  static TopicJson of(Decision<Topic> row) {
    Topic topic = row.value();
    return new TopicJson(
        topic.name(),
        topic.description(),
        topic.examples(),
        topic.query(),
        Choices.write(row.origin()));
  }
}
