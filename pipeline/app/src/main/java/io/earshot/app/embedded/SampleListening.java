package io.earshot.app.embedded;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.earshot.app.config.SourcesFile;
import io.earshot.connectors.AuthorPolicy;
import io.earshot.connectors.FullText;
import io.earshot.connectors.SourceKind;
import io.earshot.connectors.SourceStanza;
import io.earshot.sample.SampleSource;
import io.earshot.sample.SampleWeb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The sample web, and the sources that listen to it. Its port and its beginning are kept in the
 * data directory, because both are part of what its posts are known by.
 */
final class SampleListening {
  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();
  private static final Duration PACE = Duration.ofSeconds(7);
  private static final int FRESHNESS_HOURS = 24;

  /** Where and since when the sample web of a data directory is. */
  private record Place(int port, Instant origin) {}

  private SampleListening() {}

  /**
   * Starts it as it was before, or anew.
   *
   * @throws IOException if its port is taken by another program
   */
  static SampleWeb start(Path data, Clock clock) throws IOException {
    Path file = data.resolve("sample.json");
    if (Files.exists(file)) {
      Place place = JSON.readValue(file.toFile(), Place.class);
      return SampleWeb.start(place.port(), place.origin(), clock, PACE);
    }
    Files.createDirectories(data);
    Instant origin = clock.instant();
    SampleWeb web = SampleWeb.start(0, origin, clock, PACE);
    JSON.writeValue(file.toFile(), new Place(web.baseUrl().getPort(), origin));
    return web;
  }

  /** One stanza for each site of the sample web. */
  static List<SourceStanza> stanzas(SampleWeb web, SourcesFile.Sample sample) {
    return web.sources().stream().map(source -> stanza(source, sample)).toList();
  }

  private static SourceStanza stanza(SampleSource source, SourcesFile.Sample sample) {
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
        false);
  }

  private static SourceKind kind(SampleSource.Kind kind) {
    return switch (kind) {
      case FEED -> SourceKind.FEED;
      case SITEMAP -> SourceKind.SITEMAP;
    };
  }
}
