package io.earshot.console.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;

/** {@code /api/v1/openapi.json}: the API described in OpenAPI 3.1. */
public final class OpenApi {
  public void register(RoutesConfig routes) {
    routes.get("/api/v1/openapi.json", OpenApi::describe);
  }

  private static void describe(Context request) throws IOException {
    try (InputStream document = OpenApi.class.getResourceAsStream("openapi.json")) {
      request.contentType("application/json").result(document.readAllBytes());
    }
  }
}
