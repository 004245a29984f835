package io.earshot.app.config;

import io.earshot.insight.trackers.FaultyFieldException;
import io.earshot.insight.trackers.TrackerQuery;
import io.earshot.search.query.KeywordField;
import io.earshot.store.Tracker;
import io.earshot.store.TrackerKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What {@code trackers.yaml} asks for: brands, competitors, campaigns and themes to watch. */
public final class TrackersFile {
  private TrackersFile() {}

  /** Reads the file; one that does not exist asks for nothing. */
  public static List<Tracker> read(Path file, Map<String, String> environment)
      throws ConfigException {
    return read(YamlFile.readIfThere(file, environment));
  }

  /** Reads what a file of this name would hold. */
  public static List<Tracker> read(String name, String text) throws ConfigException {
    return read(YamlFile.parse(name, text, Map.of()));
  }

  private static List<Tracker> read(Section root) throws ConfigException {
    List<Tracker> trackers = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Section section : root.sections("trackers")) {
      tracker(section).ifPresent(trackers::add);
      String name = section.text("name", "");
      if (!names.add(KeywordField.TRACKER.key(name))) {
        section.wrong("is named '" + name + "' like one above: names are unique");
      }
      section.end();
    }
    root.endFile();
    return trackers;
  }

  private static Optional<Tracker> tracker(Section section) {
    String name = section.required("name");
    TrackerKind kind = section.choice("kind", TrackerKind.class, TrackerKind.BRAND);
    List<String> aliases = section.texts("aliases");
    String query = section.text("query", null);
    List<String> exclusions = section.texts("exclusions");
    List<String> ownAccounts = section.texts("own-accounts");
    String colour = section.text("colour", null);
    if (name.isBlank()) {
      return Optional.empty();
    }
    try {
      Tracker tracker = new Tracker(name, kind, aliases, query, exclusions, ownAccounts, colour);
      check(section, tracker);
      return Optional.of(tracker);
    } catch (IllegalArgumentException invalid) {
      section.wrong("cannot be used: " + invalid.getMessage());
      return Optional.empty();
    }
  }

  private static void check(Section section, Tracker tracker) {
    try {
      TrackerQuery.of(tracker);
    } catch (FaultyFieldException fault) {
      section.wrongQuery(fault.field(), fault);
    }
  }
}
