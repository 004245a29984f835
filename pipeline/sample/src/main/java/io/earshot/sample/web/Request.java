package io.earshot.sample.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;

/**
 * What a reader asks for.
 *
 * @param host the Host header, empty if there is none; never null
 * @param target path and query as they were sent, never null
 * @param authorization the header of that name, or null
 */
public record Request(String host, String target, String authorization) {
  private static final String BEARER = "Bearer ";

  public Request {
    requireNonNull(host, "host is null");
    requireNonNull(target, "target is null");
  }

  /** The path alone. */
  public String path() {
    String path = URI.create(target).getPath();
    return path == null ? "" : path;
  }

  /** All values of a parameter. */
  public List<String> parameters(String name) {
    String query = URI.create(target).getRawQuery();
    String prefix = name + "=";
    return Arrays.stream(query == null ? new String[0] : query.split("&"))
        .filter(pair -> pair.startsWith(prefix))
        .map(pair -> URLDecoder.decode(pair.substring(prefix.length()), UTF_8))
        .toList();
  }

  /** The first value of a parameter, or another text if it is not given. */
  public String parameter(String name, String absent) {
    return parameters(name).stream().findFirst().orElse(absent);
  }

  /** The number that a parameter gives, or another if it gives none. */
  public long number(String name, long absent) {
    String text = parameter(name, "");
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : absent;
  }

  /** Whether this token is shown. */
  public boolean shows(String token) {
    return (BEARER + token).equals(authorization);
  }
}
