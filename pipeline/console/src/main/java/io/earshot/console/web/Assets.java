package io.earshot.console.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The files that pages load: our own and two scripts from WebJars, all from the class path. Their
 * addresses hold a hash of their content, so browsers keep them for ever.
 */
public final class Assets {
  private static final String OWN = "/io/earshot/console/assets/";
  private static final String CSS = "text/css; charset=utf-8";
  private static final String SCRIPT = "text/javascript; charset=utf-8";
  private static final int HASH = 12;

  /** One file, its bytes in memory. */
  private record Asset(String name, String type, byte[] content, String hash) {
    static Asset of(String name, String type, String resource) {
      byte[] content = read(resource);
      return new Asset(name, type, content, fingerprint(content));
    }

    String address() {
      return "/assets/" + hash + "/" + name;
    }
  }

  private final Map<String, Asset> byName =
      Arrays.asList(
              Asset.of("console.css", CSS, OWN + "console.css"),
              Asset.of("console.js", SCRIPT, OWN + "console.js"),
              Asset.of("logo.svg", "image/svg+xml", OWN + "logo.svg"),
              Asset.of("htmx.js", SCRIPT, webjar("htmx.org", "dist/htmx.min.js")),
              Asset.of("echarts.js", SCRIPT, webjar("echarts", "dist/echarts.common.min.js")))
          .stream()
          .collect(Collectors.toMap(Asset::name, Function.identity()));

  /** The address of a file, as pages name it. */
  public String address(String name) {
    return byName.get(name).address();
  }

  public void register(RoutesConfig routes) {
    routes.get("/assets/{hash}/{name}", this::serve);
  }

  private void serve(Context request) {
    Asset asset = byName.get(request.pathParam("name"));
    if (asset == null || !asset.hash().equals(request.pathParam("hash"))) {
      throw Problem.notFound("There is no such file.");
    }
    request.header("Cache-Control", "public, max-age=31536000, immutable");
    request.contentType(asset.type()).result(asset.content());
  }

  /** WebJars lie under their version, which their Maven properties name. */
  private static String webjar(String artifact, String path) {
    Properties properties = new Properties();
    String group = "/META-INF/maven/org.webjars.npm/" + artifact;
    try (InputStream file = open(group + "/pom.properties")) {
      properties.load(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return "/META-INF/resources/webjars/%s/%s/%s"
        .formatted(artifact, properties.getProperty("version"), path);
  }

  private static byte[] read(String resource) {
    try (InputStream file = open(resource)) {
      return file.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static InputStream open(String resource) {
    InputStream file = Assets.class.getResourceAsStream(resource);
    if (file == null) {
      throw new IllegalStateException("not on the class path: " + resource);
    }
    return file;
  }

  private static String fingerprint(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest).substring(0, HASH);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
