package io.earshot.connectors.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A real network of the AT Protocol on this machine, and an account on it. */
public final class RealNetwork {
  private static final String HOW_TO_START =
      "no AT Protocol network runs here: start ../shared/peers/bluesky-up.sh, which writes"
          + " net.json (looked for at $EARSHOT_BLUESKY, else in bluesky/ under $PEERS_DIR, else"
          + " under $PEERS_HOME/data, else under ~/.cache/earshot-peers/data)";

  private static final JsonMapper JSON = new JsonMapper();

  /** A PDS hangs up when it is offered HTTP/2 without TLS. */
  private final HttpClient client = HttpClient.newBuilder().version(Version.HTTP_1_1).build();

  private final JsonNode network;
  private String token;

  private RealNetwork(JsonNode network) {
    this.network = network;
  }

  /** What the script said that was to start it, where CI has called it. */
  public static String howToStart() throws IOException {
    String log = System.getenv("EARSHOT_BLUESKY_LOG");
    return log == null
        ? HOW_TO_START
        : HOW_TO_START + "; its start said: " + Files.readString(Path.of(log)).strip();
  }

  /** The one that runs, signed in to. */
  public static Optional<RealNetwork> find() throws IOException, InterruptedException {
    Path file = file();
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      RealNetwork network = new RealNetwork(JSON.readTree(file.toFile()));
      network.signIn();
      return Optional.of(network);
    } catch (ConnectException stopped) {
      return Optional.empty();
    }
  }

  private static Path file() {
    String named = System.getenv("EARSHOT_BLUESKY");
    if (named != null) {
      return Path.of(named);
    }
    String data = System.getenv("PEERS_DIR");
    String home =
        System.getenv()
            .getOrDefault("PEERS_HOME", System.getProperty("user.home") + "/.cache/earshot-peers");
    return Path.of(data == null ? home + "/data" : data, "bluesky", "net.json");
  }

  private void signIn() throws IOException, InterruptedException {
    ObjectNode who = JSON.createObjectNode().put("identifier", handle());
    who.put("password", account().path("password").asText());
    token = call("com.atproto.server.createSession", who).path("accessJwt").asText();
  }

  private JsonNode account() {
    return network.path("users").path(0);
  }

  /** Its address. */
  public String pds() {
    return network.path("pds").asText();
  }

  /** Null where the network was started without one. */
  String appView() {
    return network.path("appview").textValue();
  }

  String did() {
    return account().path("did").asText();
  }

  String handle() {
    return account().path("handle").asText();
  }

  /** The posts that it was filled with, those deleted since among them. */
  List<String> posts() {
    List<String> posts = new ArrayList<>();
    network.path("posts").forEach(post -> posts.add(post.asText()));
    return posts;
  }

  /** Posts; gives the post's at-uri. */
  public String create(String text) throws IOException, InterruptedException {
    ObjectNode request = record();
    request.set("record", post(text));
    return call("com.atproto.repo.createRecord", request).path("uri").asText();
  }

  /** Puts another record in a post's place. */
  public void edit(String uri, String text) throws IOException, InterruptedException {
    ObjectNode request = record().put("rkey", AtUri.parse(uri).key());
    request.set("record", post(text));
    call("com.atproto.repo.putRecord", request);
  }

  /** Deletes a post's record. */
  public void delete(String uri) throws IOException, InterruptedException {
    call("com.atproto.repo.deleteRecord", record().put("rkey", AtUri.parse(uri).key()));
  }

  private ObjectNode record() {
    return JSON.createObjectNode().put("repo", did()).put("collection", RecordEvent.POSTS);
  }

  private static ObjectNode post(String text) {
    return ServedNetwork.post(text).put("createdAt", Instant.now().toString());
  }

  private JsonNode call(String method, ObjectNode body) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(pds() + "/xrpc/" + method))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString()));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(method + " answers " + answer.statusCode() + " " + answer.body());
    }
    return JSON.readTree(answer.body());
  }
}
