package io.earshot.app.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Asks a running Earshot as a user's program would. */
public final class RestClient {
  private static final JsonMapper JSON = new JsonMapper();
  private final HttpClient http = HttpClient.newHttpClient();
  private final String address;

  public RestClient(String address) {
    this.address = address;
  }

  public JsonNode get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).build();
    return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
  }

  /** Puts something there; gives the status of the answer. */
  public int put(String path, String json) throws IOException, InterruptedException {
    return send(path, "PUT", json).statusCode();
  }

  /** Has something done. */
  public JsonNode post(String path, String json) throws IOException, InterruptedException {
    return JSON.readTree(send(path, "POST", json).body());
  }

  private HttpResponse<String> send(String path, String method, String json)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  public long total(String query) throws IOException, InterruptedException {
    return get("/api/v1/mentions?size=0&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
        .path("total")
        .asLong(-1);
  }

  /** The ids of all mentions, page by page, as often as the API gives them. */
  public List<String> ids() throws IOException, InterruptedException {
    return mentions("").stream().map(mention -> mention.path("id").asText()).toList();
  }

  /** All mentions that are found, page by page, as often as the API gives them. */
  public List<JsonNode> mentions(String query) throws IOException, InterruptedException {
    List<JsonNode> mentions = new ArrayList<>();
    String words = "&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    String after = "";
    while (after != null) {
      JsonNode page = get("/api/v1/mentions?size=500" + words + after);
      page.path("mentions").forEach(mentions::add);
      after =
          page.hasNonNull("next")
              ? "&after=" + URLEncoder.encode(page.path("next").asText(), StandardCharsets.UTF_8)
              : null;
    }
    return mentions;
  }
}
