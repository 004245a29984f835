package io.earshot.app.config;

import io.earshot.search.QueryException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * One mapping of a YAML file, read key by key. A wrong value is noted as a {@link Problem} and the
 * default is given, so that one pass finds everything; {@link #end} notes the keys nobody asked
 * for.
 */
final class Section {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

  private final YamlFile file;
  private final String path;
  private final MappingNode node;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Node> keys = new LinkedHashMap<>();
  private final TreeSet<String> asked = new TreeSet<>();

  Section(YamlFile file, String path, MappingNode node) {
    this.file = file;
    this.path = path;
    this.node = node;
    if (node != null) {
      node.getValue().forEach(this::hold);
    }
  }

  private void hold(NodeTuple tuple) {
    String key =
        tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "(not a name)";
    if (keys.put(key, tuple.getKeyNode()) != null) {
      file.add(tuple.getKeyNode(), qualified(key) + " stands here twice: keep one");
    }
    values.put(key, tuple.getValueNode());
  }

  /** The text of a key with {@code ${NAME}} replaced, or the default when the key is absent. */
  String text(String key, String absent) {
    Node value = value(key);
    if (value == null) {
      return absent;
    }
    if (value instanceof ScalarNode scalar) {
      return substitute(key, scalar);
    }
    file.add(value, qualified(key) + " holds several values: write one");
    return absent;
  }

  String required(String key) {
    String text = text(key, null);
    if (text == null || text.isBlank()) {
      file.add(node, qualified(key) + " is missing: add a line '" + key + ": …'");
      return "";
    }
    return text;
  }

  private String substitute(String key, ScalarNode scalar) {
    Matcher matcher = VARIABLE.matcher(scalar.getValue());
    return matcher.replaceAll(
        match -> Matcher.quoteReplacement(variable(key, scalar, match.group(1))));
  }

  private String variable(String key, ScalarNode scalar, String name) {
    String value = file.environment().get(name);
    if (value == null) {
      file.add(
          scalar,
          qualified(key) + " names the environment variable " + name + ", which is not set");
      return "";
    }
    return value;
  }

  /**
   * A secret: {@code ${NAME}} or {@code file:PATH}, never the value itself; null when absent.
   * Neither the value nor the content of the file is ever part of a problem.
   */
  String secret(String key) {
    Node value = value(key);
    if (value == null) {
      return null;
    }
    String written = value instanceof ScalarNode scalar ? scalar.getValue() : "";
    if (written.startsWith("file:")) {
      return secretFile(key, value, Path.of(written.substring("file:".length())));
    }
    if (VARIABLE.matcher(written).matches()) {
      return text(key, null);
    }
    file.add(
        value,
        qualified(key)
            + " is a secret and does not belong into this file: write ${NAME} for an environment"
            + " variable, or file:/path/to/a/file");
    return null;
  }

  /** Where a secret is found, checked as {@link #secret} is; null when absent or wrong. */
  String secretReference(String key) {
    String secret = secret(key);
    return secret == null || secret.isEmpty() ? null : ((ScalarNode) value(key)).getValue();
  }

  private String secretFile(String key, Node place, Path secret) {
    try {
      return Files.readString(secret, StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      file.add(place, qualified(key) + " names the file " + secret + ", which cannot be read");
      return null;
    }
  }

  int number(String key, int absent, int least, int most) {
    String text = text(key, null);
    if (text == null) {
      return absent;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below, like a number out of range
    }
    wrong(key, text, "a whole number from " + least + " to " + most);
    return absent;
  }

  boolean flag(String key, boolean absent) {
    String text = text(key, null);
    if (text == null) {
      return absent;
    }
    if (!text.equals("true") && !text.equals("false")) {
      wrong(key, text, "true or false");
      return absent;
    }
    return text.equals("true");
  }

  /**
   * A duration such as {@code 5s}, {@code 10m}, {@code 24h}, {@code 90d}; null when absent and no
   * default is given.
   */
  Duration duration(String key, Duration absent, Duration least) {
    String text = text(key, null);
    if (text == null) {
      return absent;
    }
    Duration duration = Durations.parse(text);
    if (duration == null || duration.compareTo(least) < 0) {
      wrong(key, text, "a time such as 30s, 10m, 24h or 90d, at least " + Durations.print(least));
      return absent;
    }
    return duration;
  }

  /**
   * One of some constants.
   *
   * @param others what else may be written; whoever allows it has looked for it before
   */
  <E extends Enum<E>> E choice(String key, Class<E> type, E absent, String... others) {
    String text = text(key, null);
    if (text == null) {
      return absent;
    }
    for (E choice : type.getEnumConstants()) {
      if (yamlName(choice).equals(text)) {
        return choice;
      }
    }
    String choices =
        Stream.concat(
                Arrays.stream(type.getEnumConstants()).map(Section::yamlName), Stream.of(others))
            .collect(Collectors.joining(", "));
    wrong(key, text, "one of " + choices);
    return absent;
  }

  private static String yamlName(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** One value or a list of them. */
  List<String> texts(String key) {
    Node value = value(key);
    if (value instanceof SequenceNode sequence) {
      return sequence.getValue().stream().map(item -> item(key, item)).toList();
    }
    return value == null ? List.of() : List.of(text(key, ""));
  }

  /** The same as they are written: each {@code ${NAME}} is checked and left standing. */
  List<String> references(String key) {
    texts(key);
    Node value = value(key);
    List<Node> items = value instanceof SequenceNode several ? several.getValue() : List.of();
    return Stream.concat(items.stream(), Stream.ofNullable(value))
        .filter(ScalarNode.class::isInstance)
        .map(item -> ((ScalarNode) item).getValue())
        .toList();
  }

  private String item(String key, Node item) {
    if (item instanceof ScalarNode scalar) {
      return substitute(key, scalar);
    }
    file.add(item, qualified(key) + " is a list of single values");
    return "";
  }

  Section section(String key) {
    Node value = value(key);
    if (value != null && !(value instanceof MappingNode)) {
      file.add(value, qualified(key) + " is a section: write its keys below it, indented");
    }
    return new Section(file, qualified(key), value instanceof MappingNode mapping ? mapping : null);
  }

  /** The sections of a list. */
  List<Section> sections(String key) {
    Node value = value(key);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof SequenceNode sequence)) {
      file.add(value, qualified(key) + " is a list: begin each item with '- '");
      return List.of();
    }
    List<Section> sections = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      String place = qualified(key) + "[" + (sections.size() + 1) + "]";
      if (!(item instanceof MappingNode)) {
        file.add(item, place + " has no keys: write '- name: …'");
      }
      sections.add(new Section(file, place, item instanceof MappingNode mapping ? mapping : null));
    }
    return sections;
  }

  /** Notes a problem with this section as a whole. */
  void wrong(String message) {
    file.add(node, (path.isEmpty() ? "" : path + " ") + message);
  }

  /** Notes a query that cannot be understood. */
  void wrongQuery(String key, QueryException fault) {
    file.add(
        values.getOrDefault(key, node),
        "%s: %s (at character %d)".formatted(qualified(key), fault.getMessage(), fault.column()));
  }

  /** Notes a value that is not what was expected. */
  void wrong(String key, String text, String expected) {
    file.add(values.get(key), qualified(key) + " is '" + text + "': write " + expected);
  }

  /** Notes every key that nobody asked for. */
  void end() {
    keys.forEach(
        (key, place) -> {
          if (!asked.contains(key)) {
            file.add(place, "unknown key '" + qualified(key) + "'" + suggestion(key));
          }
        });
  }

  /** Ends the file: throws if anything was wrong. */
  void endFile() throws ConfigException {
    end();
    file.throwIfWrong();
  }

  private String suggestion(String key) {
    LevenshteinDistance distance = new LevenshteinDistance(3);
    return asked.stream()
        .filter(name -> distance.apply(key, name) >= 0)
        .min((a, b) -> distance.apply(key, a) - distance.apply(key, b))
        .map(name -> ": did you mean '" + name + "'?")
        .orElse(": known here are " + String.join(", ", asked));
  }

  private Node value(String key) {
    asked.add(key);
    Node value = values.get(key);
    return value == null || value.getTag().equals(Tag.NULL) ? null : value;
  }

  private String qualified(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
