package io.earshot.app.config;

import io.earshot.insight.delivery.MailSettings;
import io.earshot.nlp.Engine;
import io.earshot.search.IndexSettings;
import io.earshot.search.IndexSettings.Backend;
import io.earshot.store.StoreSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * All of {@code earshot.yaml}. Relative paths are relative to the directory Earshot is started for.
 *
 * @param data where the embedded form keeps everything
 * @param sources the file of sources
 * @param trackers the file of trackers
 * @param topics the file of topics
 * @param rules the file of alert rules
 * @param channels the file of channels
 * @param crm the file of CRMs
 * @param contact address that sites find in the User-Agent, or null
 * @param minimumFree bytes that must be free on the disk of {@code data}; with less, intake stops
 * @param entities whether is looked for what posts name that somebody waits for
 * @param nearCopies whether near-copies are clustered
 * @param mail the server that takes our mail; null: none
 * @param kafka null in the embedded form
 */
public record Settings(
    Path data,
    Path sources,
    Path trackers,
    Path topics,
    Path rules,
    Path channels,
    Path crm,
    String contact,
    long minimumFree,
    Engine engine,
    boolean entities,
    boolean nearCopies,
    ConsoleSection console,
    MailSettings mail,
    IndexSettings index,
    StoreSettings store,
    KafkaSection kafka,
    CheckpointSection checkpoints) {

  /**
   * {@code console:}.
   *
   * @param password null when none is asked for
   * @param url where people reach it, without a trailing slash; null: by host and port
   */
  public record ConsoleSection(String host, int port, String password, String url) {
    @Override
    public String toString() {
      return "ConsoleSection[" + host + ":" + port + "]";
    }
  }

  /**
   * {@code kafka:}, of the cluster form.
   *
   * @param topic the post log
   * @param inbox what was sent to the API
   */
  public record KafkaSection(String bootstrap, String topic, String inbox) {}

  /**
   * {@code checkpoints:}.
   *
   * @param every time between two checkpoints
   */
  public record CheckpointSection(Duration every) {}

  /** The same with another port of the console. */
  public Settings withPort(int port) {
    ConsoleSection other =
        new ConsoleSection(console.host(), port, console.password(), console.url());
    return new Settings(
        data,
        sources,
        trackers,
        topics,
        rules,
        channels,
        crm,
        contact,
        minimumFree,
        engine,
        entities,
        nearCopies,
        other,
        mail,
        index,
        store,
        kafka,
        checkpoints);
  }

  /** The same with another data directory; what lies in the old one by default moves with it. */
  public Settings withData(Path other) {
    return new Settings(
        other,
        sources,
        trackers,
        topics,
        rules,
        channels,
        crm,
        contact,
        minimumFree,
        engine,
        entities,
        nearCopies,
        console,
        mail,
        index.equals(lucene(data)) ? lucene(other) : index,
        store.url().equals(h2(data))
            ? new StoreSettings(h2(other), store.user(), store.password())
            : store,
        kafka,
        checkpoints);
  }

  /** Reads a file; one that does not exist gives the defaults. */
  public static Settings read(Path file, Path home, Map<String, String> environment)
      throws ConfigException {
    return read(YamlFile.readIfThere(file, environment), home);
  }

  static Settings read(Section root, Path home) throws ConfigException {
    Path data = home.resolve(root.text("data", "data"));
    Section analysis = root.section("analysis");
    Settings settings =
        new Settings(
            data,
            home.resolve(root.text("sources", "config/sources.yaml")),
            home.resolve(root.text("trackers", "config/trackers.yaml")),
            home.resolve(root.text("topics", "config/topics.yaml")),
            home.resolve(root.text("rules", "config/rules.yaml")),
            home.resolve(root.text("channels", "config/channels.yaml")),
            home.resolve(root.text("crm", "config/crm.yaml")),
            root.text("contact", null),
            1_000_000L * root.number("minimum-free-mb", 500, 10, 1_000_000),
            analysis.choice("engine", Engine.class, Engine.CASCADE),
            analysis.flag("entities", true),
            analysis.flag("near-copies", true),
            console(root.section("console")),
            MailSection.read(root.section("mail")),
            index(root.section("index"), data),
            store(root.section("store"), data),
            kafka(root.section("kafka")),
            checkpoints(root.section("checkpoints")));
    analysis.end();
    root.endFile();
    return settings;
  }

  private static ConsoleSection console(Section section) {
    ConsoleSection console =
        new ConsoleSection(
            section.text("host", "127.0.0.1"),
            section.number("port", 8080, 0, 65535),
            section.secret("password"),
            withoutSlash(section.text("url", null)));
    section.end();
    return console;
  }

  private static String withoutSlash(String url) {
    return url == null ? null : url.replaceAll("/+$", "");
  }

  private static IndexSettings index(Section section, Path data) {
    Backend backend = section.choice("backend", Backend.class, Backend.LUCENE);
    List<String> urls = section.texts("urls");
    String alias = section.text("alias", "mentions");
    String user = section.text("user", null);
    String password = section.secret("password");
    section.end();
    if (backend == Backend.LUCENE) {
      return lucene(data);
    }
    if (urls.isEmpty()) {
      section.wrong("has no urls: add a line 'urls: http://127.0.0.1:9200'");
      return lucene(data);
    }
    return new IndexSettings(backend, null, urls, alias, user, password);
  }

  private static IndexSettings lucene(Path data) {
    return IndexSettings.lucene(data.resolve("index").toString());
  }

  private static StoreSettings store(Section section, Path data) {
    StoreSettings store =
        new StoreSettings(
            section.text("url", h2(data)), section.text("user", null), section.secret("password"));
    section.end();
    return store;
  }

  private static String h2(Path data) {
    return "jdbc:h2:file:" + data.toAbsolutePath().resolve("store");
  }

  private static KafkaSection kafka(Section section) {
    String bootstrap = section.text("bootstrap", null);
    String topic = section.text("topic", "posts");
    String inbox = section.text("inbox", "inbox");
    section.end();
    return bootstrap == null ? null : new KafkaSection(bootstrap, topic, inbox);
  }

  private static CheckpointSection checkpoints(Section section) {
    Duration every = section.duration("every", Duration.ofSeconds(10), Duration.ofSeconds(1));
    section.end();
    return new CheckpointSection(every);
  }
}
