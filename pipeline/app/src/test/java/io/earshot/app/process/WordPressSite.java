package io.earshot.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/**
 * A real WordPress on this machine, written to by its REST API. It is looked for at {@code
 * EARSHOT_WORDPRESS}, else where {@code ../shared/peers/wordpress-up.sh} starts it; {@code
 * EARSHOT_WORDPRESS_LOGIN} is {@code user:application password}, else what that script has left.
 */
final class WordPressSite {
  private static final String START =
      "; start one with '../shared/peers/wordpress-up.sh', or name one by EARSHOT_WORDPRESS and"
          + " EARSHOT_WORDPRESS_LOGIN (user:application password)";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String address;
  private final String login;

  private WordPressSite(String address, String login) {
    this.address = address;
    this.login = login;
  }

  /** The site; without one, the test that asks is skipped and says how to start one. */
  static WordPressSite orSkip() throws IOException, InterruptedException {
    String address = setting("EARSHOT_WORDPRESS", "http://127.0.0.1:18081");
    WordPressSite site = new WordPressSite(address, login());
    assumeTrue(site.answers(), () -> "no WordPress answers at " + address + START + started());
    assumeTrue(site.login != null, "no login is known for the WordPress at " + address + START);
    return site;
  }

  /** What the script said that was to start it, where CI has called it. */
  private static String started() {
    String log = setting("EARSHOT_WORDPRESS_LOG", "");
    try {
      return log.isEmpty() ? "" : "; its start said: " + Files.readString(Path.of(log)).strip();
    } catch (IOException e) {
      return "; what its start said is lost: " + e;
    }
  }

  private static String setting(String name, String otherwise) {
    String value = System.getenv(name);
    return value == null || value.isBlank() ? otherwise : value;
  }

  private static String login() throws IOException {
    String home = setting("PEERS_HOME", System.getProperty("user.home") + "/.cache/earshot-peers");
    Path left = Path.of(setting("PEERS_DIR", home + "/data"), "wordpress", "app-password.txt");
    String stored = Files.exists(left) ? Files.readString(left).strip() : null;
    return setting("EARSHOT_WORDPRESS_LOGIN", stored);
  }

  private boolean answers() throws InterruptedException {
    try {
      return send(request("/feed/").GET()).statusCode() == 200;
    } catch (IOException notThere) {
      return false;
    }
  }

  String address() {
    return address;
  }

  /** Publishes a post, and gives it as the API does. */
  JsonNode publish(String title, String html) throws IOException, InterruptedException {
    return write("posts", Map.of("title", title, "content", html, "status", "publish"));
  }

  /**
   * Publishes a comment.
   *
   * @param parent the comment that it answers, or 0
   */
  JsonNode comment(long post, long parent, String author, String html)
      throws IOException, InterruptedException {
    Map<String, Object> fields =
        Map.of(
            "post", post,
            "parent", parent,
            "author_name", author,
            "author_email", "reader@example.org",
            "content", html);
    return write("comments", fields);
  }

  /**
   * Changes the content of a post or comment.
   *
   * @param kind {@code posts} or {@code comments}
   */
  void edit(String kind, JsonNode item, String html) throws IOException, InterruptedException {
    write(kind + "/" + item.path("id").asLong(), Map.of("content", html));
  }

  /** Deletes a post or comment for good. */
  void delete(String kind, JsonNode item) throws IOException, InterruptedException {
    String path = "/wp-json/wp/v2/" + kind + "/" + item.path("id").asLong() + "?force=true";
    assertThat(send(request(path).DELETE()).statusCode()).isEqualTo(200);
  }

  private JsonNode write(String path, Map<String, Object> fields)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        request("/wp-json/wp/v2/" + path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(fields)));
    HttpResponse<String> answer = send(request);
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    return JSON.readTree(answer.body());
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
    return login == null ? request : request.header("Authorization", "Basic " + credentials());
  }

  private String credentials() {
    return Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
