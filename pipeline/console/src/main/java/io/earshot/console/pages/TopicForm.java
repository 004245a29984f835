package io.earshot.console.pages;

import io.earshot.console.web.Problem;
import io.earshot.store.Topic;
import io.javalin.http.Context;
import java.util.List;

/** What stands in the form of a topic. Examples have a line each. */
public record TopicForm(String name, String description, String examples, String query)
    implements DecisionForm {
  private static final List<String> FIELDS = List.of("name", "query");
  static final TopicForm EMPTY = new TopicForm("", "", "", "");

  static TopicForm of(Topic topic) {
    return new TopicForm(
        topic.name(),
        topic.description() == null ? "" : topic.description(),
        String.join("\n", topic.examples()),
        topic.query() == null ? "" : topic.query());
  }

  static TopicForm read(Context request) {
    Fields fields = new Fields(request);
    return new TopicForm(
        fields.text("name"),
        fields.text("description"),
        fields.text("examples"),
        fields.text("query"));
  }

  TopicForm named(String other) {
    return new TopicForm(other, description, examples, query);
  }

  /** What it asks for. */
  Topic topic() {
    try {
      return new Topic(name, description, Fields.lines(examples), query);
    } catch (IllegalArgumentException invalid) {
      throw Problem.badRequest(Words.sentence(invalid.getMessage()));
    }
  }

  @Override
  public List<String> fields() {
    return FIELDS;
  }
}
