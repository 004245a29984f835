package io.earshot.app.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.earshot.app.embedded.Running;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Earshot's REST API, asked with the admin token of the process that serves it. */
public final class Api {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int CONNECT_MILLIS = 5_000;
  private static final int CHUNK = 65_536;
  private final Running running;

  public Api(Running running) {
    this.running = running;
  }

  /**
   * Asks for something.
   *
   * @throws ApiException if the API answers with a problem; its message says what is wrong
   */
  public JsonNode get(String path, Map<String, String> parameters)
      throws IOException, ApiException {
    return answer(open(path + query(parameters)));
  }

  /** Has something done. */
  public JsonNode post(String path, Object body) throws IOException, ApiException {
    HttpURLConnection connection = open(path);
    connection.setRequestMethod("POST");
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", "application/json");
    connection.getOutputStream().write(JSON.writeValueAsBytes(body));
    return answer(connection);
  }

  /** A parameter of an address; a null value leaves it out. */
  public record Parameter(String name, String value) {}

  /**
   * Sends a file, however long.
   *
   * @param type its media type
   */
  public JsonNode send(String path, List<Parameter> parameters, String type, InputStream file)
      throws IOException, ApiException {
    HttpURLConnection connection = open(path + query(parameters));
    connection.setRequestMethod("POST");
    connection.setDoOutput(true);
    connection.setChunkedStreamingMode(CHUNK);
    connection.setRequestProperty("Content-Type", type);
    try (OutputStream body = connection.getOutputStream()) {
      file.transferTo(body);
    }
    return answer(connection);
  }

  /** Has something deleted that is known by name. */
  public JsonNode delete(String path, String name) throws IOException, ApiException {
    return delete(path + "/" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));
  }

  /** Has something deleted. */
  public JsonNode delete(String path) throws IOException, ApiException {
    HttpURLConnection connection = open(path);
    connection.setRequestMethod("DELETE");
    return answer(connection);
  }

  private HttpURLConnection open(String path) throws IOException {
    var connection =
        (HttpURLConnection) URI.create(running.address() + path).toURL().openConnection();
    connection.setConnectTimeout(CONNECT_MILLIS);
    connection.setRequestProperty("Authorization", "Bearer " + running.token());
    connection.setRequestProperty("Accept", "application/json");
    connection.setRequestProperty(
        "Connection", "close"); // an idle one would hold up a console that stops
    return connection;
  }

  private static JsonNode answer(HttpURLConnection connection) throws IOException, ApiException {
    if (connection.getResponseCode() >= 400) {
      try (InputStream problem = connection.getErrorStream()) {
        JsonNode detail = problem == null ? JSON.nullNode() : JSON.readTree(problem);
        throw new ApiException(connection.getResponseCode(), detail);
      }
    }
    try (InputStream body = connection.getInputStream()) {
      return JSON.readTree(body);
    }
  }

  private static String query(Map<String, String> parameters) {
    return query(
        parameters.entrySet().stream()
            .map(entry -> new Parameter(entry.getKey(), entry.getValue()))
            .toList());
  }

  private static String query(List<Parameter> parameters) {
    return parameters.stream()
        .filter(one -> one.value() != null)
        .map(one -> one.name() + "=" + URLEncoder.encode(one.value(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", "?", ""));
  }

  /** The API refused; RFC 9457. */
  public static final class ApiException extends Exception {
    private static final long serialVersionUID = 1L;

    ApiException(int status, JsonNode problem) {
      super(
          problem.hasNonNull("detail")
              ? problem.get("detail").asText()
              : "Earshot answered " + status + " " + problem.path("title").asText());
    }
  }
}
