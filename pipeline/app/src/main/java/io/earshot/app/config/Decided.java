package io.earshot.app.config;

import io.earshot.store.AlertRule;
import io.earshot.store.Channel;
import io.earshot.store.CrmStanza;
import io.earshot.store.Topic;
import io.earshot.store.Tracker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the files that are read again when they change say together. */
public record Decided(
    SourcesFile sources,
    List<Tracker> trackers,
    List<Topic> topics,
    List<AlertRule> rules,
    List<Channel> channels,
    List<CrmStanza> crms) {

  /** The files, in the order in which they are read. */
  public static List<Path> files(Settings settings) {
    return List.of(
        settings.sources(),
        settings.trackers(),
        settings.topics(),
        settings.rules(),
        settings.channels(),
        settings.crm());
  }

  /**
   * Reads them all.
   *
   * @throws ConfigException with everything that is wrong in any of them
   */
  public static Decided read(Settings settings, Map<String, String> environment)
      throws ConfigException {
    List<Problem> problems = new ArrayList<>();
    SourcesFile sources =
        attempt(() -> SourcesFile.read(settings.sources(), environment), problems);
    List<Tracker> trackers =
        attempt(() -> TrackersFile.read(settings.trackers(), environment), problems);
    List<Topic> topics = attempt(() -> TopicsFile.read(settings.topics(), environment), problems);
    List<AlertRule> rules = attempt(() -> RulesFile.read(settings.rules(), environment), problems);
    List<Channel> channels =
        attempt(() -> ChannelsFile.read(settings.channels(), environment), problems);
    List<CrmStanza> crms = attempt(() -> CrmFile.read(settings.crm(), environment), problems);
    if (!problems.isEmpty()) {
      throw new ConfigException(problems);
    }
    return new Decided(sources, trackers, topics, rules, channels, crms);
  }

  private interface Reading<T> {
    T read() throws ConfigException;
  }

  private static <T> T attempt(Reading<T> reading, List<Problem> problems) {
    try {
      return reading.read();
    } catch (ConfigException wrong) {
      problems.addAll(wrong.problems());
      return null;
    }
  }
}
