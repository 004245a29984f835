package io.earshot.app.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A YAML file being read: its root section, and the problems found so far. */
final class YamlFile {
  private final String name;
  private final Map<String, String> environment;
  private final List<Problem> problems = new ArrayList<>();

  private YamlFile(String name, Map<String, String> environment) {
    this.name = name;
    this.environment = environment;
  }

  /**
   * Parses a file. A file that is not YAML, or not a mapping, gives an empty root and a problem.
   *
   * @param environment what {@code ${NAME}} stands for
   */
  static Section read(Path file, Map<String, String> environment) throws ConfigException {
    try {
      return parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8), environment);
    } catch (IOException e) {
      throw new ConfigException(
          List.of(new Problem(file.toString(), 0, 0, "cannot be read as UTF-8 text: " + e)));
    }
  }

  /** The same; a file that does not exist is empty. */
  static Section readIfThere(Path file, Map<String, String> environment) throws ConfigException {
    return Files.exists(file) ? read(file, environment) : parse(file.toString(), "", environment);
  }

  static Section parse(String name, String text, Map<String, String> environment) {
    YamlFile file = new YamlFile(name, environment);
    return new Section(file, "", file.root(text));
  }

  private MappingNode root(String text) {
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(name).build();
      Optional<Node> root = new Compose(settings).composeString(text);
      if (root.isEmpty() || root.get().getTag().equals(Tag.NULL)) {
        return null;
      }
      if (root.get() instanceof MappingNode mapping) {
        return mapping;
      }
      add(root.get(), "holds no keys: write 'key: value' lines");
    } catch (MarkedYamlEngineException e) {
      add(e.getProblemMark(), "is not valid YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      add(Optional.empty(), "is not valid YAML: " + e.getMessage());
    }
    return null;
  }

  void add(Node place, String message) {
    add(place == null ? Optional.empty() : place.getStartMark(), message);
  }

  private void add(Optional<Mark> mark, String message) {
    int line = mark.map(m -> m.getLine() + 1).orElse(0);
    int column = mark.map(m -> m.getColumn() + 1).orElse(0);
    problems.add(new Problem(name, line, column, message));
  }

  Map<String, String> environment() {
    return environment;
  }

  void throwIfWrong() throws ConfigException {
    if (!problems.isEmpty()) {
      problems.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
      throw new ConfigException(problems);
    }
  }
}
