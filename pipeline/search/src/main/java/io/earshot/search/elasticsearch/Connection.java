package io.earshot.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.json.JsonpMapper;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import io.earshot.search.IndexSettings;
import io.earshot.search.document.MentionJson;
import jakarta.json.JsonException;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;

/** Calls the nodes of a cluster about one index. Thread-safe. */
final class Connection implements Closeable {
  /** Mentions are read and written as everywhere. */
  static final JsonpMapper MAPPER = new JacksonJsonpMapper(MentionJson.mapper());

  private static final int CONNECT_MILLIS = 5_000;

  /** The longest silence of a node that is working on a call. */
  private static final int ANSWER_MILLIS = 60_000;

  private final ElasticsearchClient client;
  private final String alias;
  private final String description;

  private Connection(ElasticsearchClient client, IndexSettings settings) {
    this.client = client;
    this.alias = settings.alias();
    this.description = settings.toString();
  }

  /** What is asked of Elasticsearch. */
  interface Call<T> {
    T run(ElasticsearchClient client) throws IOException;
  }

  /**
   * Prepares a connection; nothing is sent yet.
   *
   * @throws IOException if an address is none
   */
  static Connection open(IndexSettings settings) throws IOException {
    URI[] nodes = nodes(settings);
    RestClientBuilder builder =
        RestClient.builder(hosts(nodes))
            .setRequestConfigCallback(
                request ->
                    request.setConnectTimeout(CONNECT_MILLIS).setSocketTimeout(ANSWER_MILLIS));
    if (!path(nodes[0]).isEmpty()) {
      builder.setPathPrefix(path(nodes[0]));
    }
    if (settings.user() != null) {
      builder.setDefaultHeaders(new Header[] {login(settings)});
    }
    return new Connection(
        new ElasticsearchClient(new RestClientTransport(builder.build(), MAPPER)), settings);
  }

  private static URI[] nodes(IndexSettings settings) throws IOException {
    URI[] nodes = new URI[settings.urls().size()];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = node(settings.urls().get(i));
      if (!path(nodes[i]).equals(path(nodes[0]))) {
        throw new IOException("the addresses of Elasticsearch differ in their paths: give one");
      }
    }
    return nodes;
  }

  /** The address is not quoted when it is refused: it may hold a password. */
  private static URI node(String url) throws IOException {
    try {
      URI node = new URI(url);
      boolean http = "http".equals(node.getScheme()) || "https".equals(node.getScheme());
      if (http && node.getHost() != null && node.getUserInfo() == null) {
        return node;
      }
    } catch (URISyntaxException e) {
      // said below, without the address
    }
    throw new IOException(
        "an address of Elasticsearch is not like http://host:9200:"
            + " write scheme and host, and user and password in their own settings");
  }

  private static HttpHost[] hosts(URI[] nodes) {
    HttpHost[] hosts = new HttpHost[nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      hosts[i] = new HttpHost(nodes[i].getHost(), nodes[i].getPort(), nodes[i].getScheme());
    }
    return hosts;
  }

  private static String path(URI node) {
    String path = node.getPath() == null ? "" : node.getPath();
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private static Header login(IndexSettings settings) {
    String password = settings.password() == null ? "" : settings.password();
    byte[] login = (settings.user() + ":" + password).getBytes(StandardCharsets.UTF_8);
    return new BasicHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString(login));
  }

  /** The name under which the index is read and written. */
  String alias() {
    return alias;
  }

  /** Calls Elasticsearch. */
  <T> T call(Call<T> call) throws Failure {
    try {
      return call.run(client);
    } catch (IOException | ElasticsearchException | JsonException e) {
      throw Failure.of(description, e);
    } catch (RuntimeException e) {
      if (e.getCause() instanceof InterruptedException) {
        Thread.currentThread().interrupt();
        throw Failure.of(description, e);
      }
      throw e;
    }
  }

  /** A failure that is found in an answer. */
  Failure failure(String reason) {
    return Failure.inAnswer(description, reason);
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
