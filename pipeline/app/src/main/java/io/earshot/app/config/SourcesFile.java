package io.earshot.app.config;

import io.earshot.connectors.AuthorPolicy;
import io.earshot.connectors.FullText;
import io.earshot.connectors.SourceKind;
import io.earshot.connectors.SourceStanza;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What {@code sources.yaml} asks for.
 *
 * @param stanzas sources, in the order of the file
 * @param sample the sample web, when the file asks for it
 */
public record SourcesFile(List<SourceStanza> stanzas, Optional<Sample> sample) {

  /**
   * The sample web.
   *
   * @param everySeconds how often each of its sites is read
   * @param keepDays days its posts are kept
   */
  public record Sample(int everySeconds, int keepDays) {}

  private static final String SAMPLE = "sample";
  private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)(https?|wss?)://[^/?#\\s]+\\S*");
  private static final Pattern TOPIC_ADDRESS = Pattern.compile("kafka://[^/?#\\s]+/[^/?#\\s]+");
  private static final Pattern PASSWORD = Pattern.compile("^[a-z]+://[^/@${}]*:[^/@${}]+@");
  private static final Duration DEFAULT_FRESHNESS = Duration.ofHours(SourceStanza.FRESHNESS_HOURS);

  /** Reads the file; a file that does not exist asks for nothing. */
  public static SourcesFile read(Path file, Map<String, String> environment)
      throws ConfigException {
    return read(YamlFile.readIfThere(file, environment));
  }

  static SourcesFile read(Section root) throws ConfigException {
    List<SourceStanza> stanzas = new ArrayList<>();
    Sample sample = null;
    Set<String> names = new HashSet<>();
    for (Section section : root.sections("sources")) {
      String name = section.required("name");
      if (!names.add(name)) {
        section.wrong("is named '" + name + "' like a source above: names are unique");
      }
      if (SAMPLE.equals(section.text("kind", null))) {
        sample = new Sample(everySeconds(section, 5), Keep.of(section, SourceKind.FEED).days());
      } else {
        stanzas.add(stanza(section, name));
      }
      section.end();
    }
    root.endFile();
    return new SourcesFile(stanzas, Optional.ofNullable(sample));
  }

  private static SourceStanza stanza(Section section, String name) {
    SourceKind kind = section.choice("kind", SourceKind.class, SourceKind.FEED, SAMPLE);
    Keep keep = Keep.of(section, kind);
    return new SourceStanza(
        name,
        kind,
        endpoints(section, kind, name),
        everySeconds(section, null),
        keep.days(),
        (int) section.duration("freshness", DEFAULT_FRESHNESS, Duration.ofHours(1)).toHours(),
        section.choice("full-text", FullText.class, FullText.AUTO),
        section.choice("authors", AuthorPolicy.class, AuthorPolicy.OFF),
        section.flag("allow-private", false),
        section.flag("paused", false),
        section.secretReference("token"),
        keep.matchedOnly());
  }

  private static Integer everySeconds(Section section, Integer absent) {
    Duration every = section.duration("every", null, Duration.ofSeconds(1));
    return every == null ? absent : Integer.valueOf((int) every.toSeconds());
  }

  private static List<String> endpoints(Section section, SourceKind kind, String name) {
    return switch (kind) {
      case PUSH -> pushed(section, name);
      case KAFKA -> urls(section, TOPIC_ADDRESS, "kafka://host:9092/topic");
      default -> urls(section, WEB_ADDRESS, "https://example.org/feed.xml");
    };
  }

  /** Posts are sent to Earshot's own address; whoever sends them shows the token. */
  private static List<String> pushed(Section section, String name) {
    if (section.secretReference("token") == null) {
      section.wrong(
          "needs a token, by which senders are known: add a line 'token: ${NAME}' and set this"
              + " environment variable");
    }
    return List.of("push:" + name);
  }

  /**
   * As they are written: a secret in an address is filled in where it is used, and kept nowhere.
   */
  private static List<String> urls(Section section, Pattern form, String example) {
    List<String> urls = new ArrayList<>(section.references("url"));
    urls.addAll(section.references("urls"));
    if (urls.isEmpty()) {
      section.wrong("has no url: add a line 'url: %s'".formatted(example));
    }
    urls.stream()
        .filter(url -> !form.matcher(url).matches())
        .forEach(
            url ->
                section.wrong(
                    "has the url '%s': write a full address such as %s".formatted(url, example)));
    urls.stream()
        .filter(url -> PASSWORD.matcher(url).find())
        .forEach(
            url ->
                section.wrong(
                    "has a password in its url, which does not belong into this file: write"
                        + " https://${USER}:${PASSWORD}@… and set these environment variables"));
    return urls;
  }
}
