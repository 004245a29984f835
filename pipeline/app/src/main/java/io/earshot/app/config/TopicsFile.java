package io.earshot.app.config;

import io.earshot.insight.trackers.FaultyFieldException;
import io.earshot.insight.trackers.TopicQuery;
import io.earshot.search.query.KeywordField;
import io.earshot.store.Topic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What {@code topics.yaml} asks for: what posts may be about. */
public final class TopicsFile {
  private TopicsFile() {}

  /** Reads the file; one that does not exist asks for nothing. */
  public static List<Topic> read(Path file, Map<String, String> environment)
      throws ConfigException {
    return read(YamlFile.readIfThere(file, environment));
  }

  /** Reads what a file of this name would hold. */
  public static List<Topic> read(String name, String text) throws ConfigException {
    return read(YamlFile.parse(name, text, Map.of()));
  }

  private static List<Topic> read(Section root) throws ConfigException {
    List<Topic> topics = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Section section : root.sections("topics")) {
      topic(section).ifPresent(topics::add);
      String name = section.text("name", "");
      if (!names.add(KeywordField.TOPIC.key(name))) {
        section.wrong("is named '" + name + "' like one above: names are unique");
      }
      section.end();
    }
    root.endFile();
    return topics;
  }

  private static Optional<Topic> topic(Section section) {
    String name = section.required("name");
    String description = section.text("description", null);
    List<String> examples = section.texts("examples");
    String query = section.text("query", null);
    if (name.isBlank()) {
      return Optional.empty();
    }
    try {
      Topic topic = new Topic(name, description, examples, query);
      TopicQuery.of(topic);
      return Optional.of(topic);
    } catch (IllegalArgumentException invalid) {
      section.wrong("cannot be used: " + invalid.getMessage());
    } catch (FaultyFieldException fault) {
      section.wrongQuery(fault.field(), fault);
    }
    return Optional.empty();
  }
}
