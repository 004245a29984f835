package io.earshot.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.Javalin;
import io.javalin.event.HandlerMetaInfo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The OpenAPI document and the routes that are served are the same. */
class OpenApiTest {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  @TempDir private Path folder;

  @Test
  void everyRouteIsDescribedAndEveryDescriptionIsServed() throws Exception {
    try (ConsoleHarness console = ConsoleHarness.empty(folder)) {
      JsonNode document = console.json("/api/v1/openapi.json");
      assertThat(document.get("openapi").asText()).startsWith("3.1");
      assertThat(described(document)).isEqualTo(served(console.parts()));
    }
  }

  @Test
  void everyReferenceLeadsSomewhere() throws Exception {
    try (ConsoleHarness console = ConsoleHarness.empty(folder)) {
      JsonNode document = console.json("/api/v1/openapi.json");
      List<JsonNode> references = document.findValues("$ref");
      assertThat(references)
          .isNotEmpty()
          .allSatisfy(
              reference ->
                  assertThat(document.at(reference.asText().substring(1)).isMissingNode())
                      .as(reference.asText())
                      .isFalse());
    }
  }

  private static Set<String> described(JsonNode document) {
    Set<String> routes = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
      path.getValue()
          .fieldNames()
          .forEachRemaining(
              method -> {
                if (METHODS.contains(method)) {
                  routes.add(method + " " + path.getKey());
                }
              });
    }
    return routes;
  }

  private static Set<String> served(ConsoleParts parts) {
    List<HandlerMetaInfo> handlers = new ArrayList<>();
    ConsoleSettings settings = new ConsoleSettings("127.0.0.1", 0, null, null);
    Javalin.create(
        config -> {
          config.events.handlerAdded(handlers::add);
          Console.configure(config, settings, parts);
        });
    Set<String> routes = new TreeSet<>();
    for (HandlerMetaInfo handler : handlers) {
      if (handler.getPath().startsWith("/api/")) {
        routes.add(
            handler.getHttpMethod().name().toLowerCase(Locale.ROOT) + " " + handler.getPath());
      }
    }
    return routes;
  }
}
