package io.earshot.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.earshot.connectors.http.HttpFetcher;
import io.earshot.connectors.http.HttpSettings;
import io.earshot.insight.SourcePreview;
import io.earshot.insight.erasure.Person;
import io.earshot.search.IndexOperation;
import io.earshot.search.IndexSettings;
import io.earshot.search.Indexes;
import io.earshot.search.Mention;
import io.earshot.search.MentionIndex;
import io.earshot.search.MentionWriter;
import io.earshot.search.SearchResult;
import io.earshot.store.Channel;
import io.earshot.store.ChannelKind;
import io.earshot.store.Erasure;
import io.earshot.store.Store;
import io.earshot.store.StoreSettings;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A console on a port of its own, over a real Lucene index and a real H2 store. */
final class ConsoleHarness implements AutoCloseable {
  static {
    System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
  }

  static final String ADMIN_TOKEN = "the admin token";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

  final AtomicReference<Health> health = new AtomicReference<>(Health.GOOD);
  final AtomicReference<Path> backup = new AtomicReference<>();
  final Store store;
  private final MentionWriter writer;
  private final MentionIndex index;
  private final Console console;
  private final HttpClient client = HttpClient.newHttpClient();

  private ConsoleHarness(Path folder, String password) throws IOException {
    this(folder, Indexes.reader(lucene(folder)), password);
  }

  private ConsoleHarness(Path folder, MentionIndex read, String password) throws IOException {
    this.store = Store.open(new StoreSettings("jdbc:h2:mem:" + UUID.randomUUID(), "earshot", ""));
    this.writer = Indexes.writer(lucene(folder));
    this.index = read;
    this.console =
        Console.start(new ConsoleSettings("127.0.0.1", 0, password, ADMIN_TOKEN), parts());
  }

  /** Over nothing at all. */
  static ConsoleHarness empty(Path folder) throws IOException {
    return new ConsoleHarness(folder, null);
  }

  /** Over sources whose index falls silent after some answers. */
  static ConsoleHarness withSilentIndex(Path folder, SearchResult... answers) throws IOException {
    SilentIndex silent = new SilentIndex(List.of(answers).iterator());
    return fill(new ConsoleHarness(folder, silent, null));
  }

  private static IndexSettings lucene(Path folder) {
    return IndexSettings.lucene(folder.resolve("index").toString());
  }

  /** Over the sample posts and sources. */
  static ConsoleHarness filled(Path folder) throws IOException {
    return fill(new ConsoleHarness(folder, null));
  }

  static ConsoleHarness filledWithPassword(Path folder, String password) throws IOException {
    return fill(new ConsoleHarness(folder, password));
  }

  private static ConsoleHarness fill(ConsoleHarness harness) throws IOException {
    harness.index(SampleMentions.all());
    SampleSources.fill(harness.store);
    SampleAlerts.fill(harness.store);
    return harness;
  }

  ConsoleParts parts() {
    return new ConsoleParts(
        index,
        store,
        new SourcePreview(new HttpFetcher(HttpSettings.defaults()), store.sources()),
        health::get,
        new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
        posts -> store.inbox().put(posts, SampleMentions.NOW),
        backup::set,
        new Suppressing(store),
        MeaningTest::meaning,
        Clock.fixed(SampleMentions.NOW, ZoneOffset.UTC));
  }

  /** Begins removals, and leaves it at that. */
  private record Suppressing(Store store) implements Erasing {
    @Override
    public Erasure begin(Person person) {
      return store.erasures().begin(person.traces(), person.keys(), SampleMentions.NOW);
    }

    @Override
    public void retry() {
      store.erasures().retry();
    }
  }

  void index(List<Mention> mentions) throws IOException {
    writer.write(mentions.stream().map(IndexOperation::put).toList());
    writer.commit();
  }

  /** A channel that nothing is sent to. */
  static Channel channel(String name) {
    return new Channel(name, ChannelKind.WEBHOOK, "https://hook.example", null, false);
  }

  String address(String path) {
    return "http://127.0.0.1:" + console.port() + path;
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address(path)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  JsonNode json(String path) throws IOException, InterruptedException {
    return JSON.readTree(get(path).body());
  }

  HttpResponse<String> send(String method, String path, String json)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json)));
  }

  static JsonNode json(HttpResponse<String> response) throws IOException {
    return parsed(response.body());
  }

  static JsonNode parsed(String json) throws IOException {
    return JSON.readTree(json);
  }

  /** Posts a form as a page of this console would. */
  HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
    return send(form(path, form + "&token=" + token("/sources")));
  }

  HttpRequest.Builder form(String path, String form) {
    return request(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form));
  }

  /** The form token of a page. */
  String token(String path) throws IOException, InterruptedException {
    Matcher token = TOKEN.matcher(get(path).body());
    if (!token.find()) {
      throw new IllegalStateException("no form on " + path);
    }
    return token.group(1);
  }

  @Override
  public void close() throws IOException {
    console.close();
    index.close();
    writer.close();
    store.close();
  }
}
