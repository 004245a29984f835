package io.earshot.app.config;

import io.earshot.search.QueryException;
import io.earshot.search.query.QueryParser;
import io.earshot.store.AlertRule;
import io.earshot.store.DigestSchedule;
import io.earshot.store.DigestSchedule.Every;
import io.earshot.store.RuleKind;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What {@code rules.yaml} asks for: when an alert is raised, and who hears of it. */
public final class RulesFile {
  private static final String QUERY = "query";

  private RulesFile() {}

  /** Reads the file; one that does not exist asks for nothing. */
  public static List<AlertRule> read(Path file, Map<String, String> environment)
      throws ConfigException {
    return read(YamlFile.readIfThere(file, environment));
  }

  /** Reads what a file of this name would hold. */
  public static List<AlertRule> read(String name, String text) throws ConfigException {
    return read(YamlFile.parse(name, text, Map.of()));
  }

  private static List<AlertRule> read(Section root) throws ConfigException {
    List<AlertRule> rules = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Section section : root.sections("rules")) {
      String name = section.required("name");
      if (!names.add(name)) {
        section.wrong("is named '" + name + "' like a rule above: names are unique");
      }
      rule(section, name).ifPresent(rules::add);
      section.end();
    }
    root.endFile();
    return rules;
  }

  private static Optional<AlertRule> rule(Section section, String name) {
    RuleKind kind = section.choice("kind", RuleKind.class, RuleKind.SPIKE);
    String tracker = section.text("tracker", null);
    String query = query(section);
    Long reach = parsed(section, "minimum-reach", Long::valueOf, "a whole number such as 1000");
    boolean own = section.flag("own", false);
    boolean copies = section.flag("copies", false);
    DigestSchedule schedule = kind == RuleKind.DIGEST ? schedule(section) : null;
    boolean spike = kind == RuleKind.SPIKE;
    Integer posts = spike ? number(section, "minimum-posts") : null;
    Double chance =
        spike ? parsed(section, "probability", Double::valueOf, "a number such as 0.0001") : null;
    Integer coolDown = spike ? coolDown(section) : null;
    List<String> channels = section.texts("channels");
    boolean paused = section.flag("paused", false);
    if (name.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new AlertRule(
              name, tracker, query, kind, reach, own, copies, schedule, posts, chance, coolDown,
              channels, paused));
    } catch (IllegalArgumentException invalid) {
      section.wrong("cannot be used: " + invalid.getMessage());
      return Optional.empty();
    }
  }

  private static String query(Section section) {
    String query = section.text(QUERY, null);
    try {
      QueryParser.parse(query);
    } catch (QueryException fault) {
      section.wrongQuery(QUERY, fault);
    }
    return query;
  }

  private static DigestSchedule schedule(Section section) {
    return new DigestSchedule(
        section.choice("every", Every.class, Every.DAY),
        parsed(section, "at", LocalTime::parse, "a local time such as \"08:00\""),
        parsed(section, "zone", ZoneId::of, "a time zone such as Europe/Vienna"),
        section.choice("weekday", DayOfWeek.class, null));
  }

  private static Integer number(Section section, String key) {
    return parsed(section, key, Integer::valueOf, "a whole number such as 10");
  }

  private static Integer coolDown(Section section) {
    Duration coolDown = section.duration("cool-down", null, Duration.ZERO);
    return coolDown == null ? null : Integer.valueOf((int) coolDown.toHours());
  }

  private static <T> T parsed(
      Section section, String key, Function<String, T> parser, String expected) {
    String text = section.text(key, null);
    try {
      return text == null ? null : parser.apply(text.strip());
    } catch (NumberFormatException | DateTimeException malformed) {
      section.wrong(key, text, expected);
      return null;
    }
  }
}
