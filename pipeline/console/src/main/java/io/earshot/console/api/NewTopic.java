package io.earshot.console.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.earshot.console.web.Problem;
import io.earshot.store.Topic;
import java.util.List;

/** Body that adds or replaces a topic; what an answer has beyond that is passed over. */
@JsonIgnoreProperties("origin")
record NewTopic(String name, String description, List<String> examples, String query) {

  Topic topic() {
    if (name == null) {
      throw Problem.badRequest("'name' is missing.");
    }
    return topic(name);
  }

  /** The same under a name that stands elsewhere. */
  Topic topic(String known) {
    try {
      return new Topic(known, description, examples, query);
    } catch (IllegalArgumentException invalid) {
      throw Problem.badRequest("It cannot be used: " + invalid.getMessage() + ".");
    }
  }
}
