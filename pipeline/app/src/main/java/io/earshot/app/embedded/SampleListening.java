package io.earshot.app.embedded;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.earshot.app.config.ConfigException;
import io.earshot.app.config.RulesFile;
import io.earshot.app.config.SourcesFile;
import io.earshot.app.config.TopicsFile;
import io.earshot.app.config.TrackersFile;
import io.earshot.connectors.AuthorPolicy;
import io.earshot.connectors.FullText;
import io.earshot.connectors.SourceKind;
import io.earshot.connectors.SourceStanza;
import io.earshot.sample.Ports;
import io.earshot.sample.SampleSource;
import io.earshot.sample.SampleWeb;
import io.earshot.store.AlertRule;
import io.earshot.store.Topic;
import io.earshot.store.Tracker;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The sample web, the sources that listen to it, and what is watched there. Its ports and its
 * beginning are kept in the data directory, because they are part of what its posts are known by;
 * so is the token of its streams, as tokens are kept.
 */
final class SampleListening {
  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();
  private static final Duration PACE = Duration.ofSeconds(7);
  private static final int FRESHNESS_HOURS = 24;

  /** Where and since when the sample web of a data directory is. */
  private record Place(int port, int firehosePort, Instant origin) {
    static Place of(SampleWeb web, Instant origin) {
      return new Place(web.ports().web(), web.ports().firehose(), origin);
    }

    /** A sample web of an older release had no firehose; it takes any free port for it. */
    Ports ports() {
      return new Ports(port, firehosePort);
    }
  }

  private SampleListening() {}

  /**
   * Starts it as it was before, or anew.
   *
   * @throws IOException if one of its ports is taken by another program
   */
  static SampleWeb start(Path data, Clock clock) throws IOException {
    Files.createDirectories(data);
    Path file = data.resolve("sample.json");
    Place place =
        Files.exists(file)
            ? JSON.readValue(file.toFile(), Place.class)
            : new Place(0, 0, clock.instant());
    SampleWeb web = SampleWeb.start(place.ports(), place.origin(), clock, PACE);
    JSON.writeValue(file.toFile(), Place.of(web, place.origin()));
    Files.writeString(token(data), SampleWeb.TOKEN);
    return web;
  }

  private static Path token(Path data) {
    return data.toAbsolutePath().resolve("sample-token");
  }

  /** The brands, the campaign and the theme that are watched on the sample web. */
  static List<Tracker> trackers() throws IOException {
    try {
      return TrackersFile.read("sample/trackers.yaml", resource("trackers.yaml"));
    } catch (ConfigException wrong) {
      throw new IOException(wrong.getMessage(), wrong);
    }
  }

  /** What posts of the sample web may be about. */
  static List<Topic> topics() throws IOException {
    try {
      return TopicsFile.read("sample/topics.yaml", resource("topics.yaml"));
    } catch (ConfigException wrong) {
      throw new IOException(wrong.getMessage(), wrong);
    }
  }

  /** The rules that raise alerts about the sample web. */
  static List<AlertRule> rules() throws IOException {
    try {
      return RulesFile.read("sample/rules.yaml", resource("rules.yaml"));
    } catch (ConfigException wrong) {
      throw new IOException(wrong.getMessage(), wrong);
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = SampleWeb.class.getResourceAsStream("/sample/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** One stanza for each site of the sample web. */
  static List<SourceStanza> stanzas(SampleWeb web, SourcesFile.Sample sample, Path data) {
    return web.sources().stream().map(source -> stanza(source, sample, token(data))).toList();
  }

  private static SourceStanza stanza(SampleSource source, SourcesFile.Sample sample, Path token) {
    return new SourceStanza(
        source.name(),
        kind(source.kind()),
        source.urls(),
        sample.everySeconds(),
        sample.keepDays(),
        FRESHNESS_HOURS,
        FullText.AUTO,
        AuthorPolicy.PUBLIC,
        true,
        false,
        source.kind() == SampleSource.Kind.MASTODON_STREAM ? "file:" + token : null,
        false);
  }

  private static SourceKind kind(SampleSource.Kind kind) {
    return switch (kind) {
      case FEED -> SourceKind.FEED;
      case SITEMAP -> SourceKind.SITEMAP;
      case DISCOURSE -> SourceKind.DISCOURSE;
      case MASTODON -> SourceKind.MASTODON;
      case MASTODON_STREAM -> SourceKind.MASTODON_STREAM;
      case BLUESKY -> SourceKind.BLUESKY;
    };
  }
}
