package io.earshot.console.pages;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** The page of a request that went wrong. */
public final class ErrorPage {
  private final Renderer renderer;

  public ErrorPage(Renderer renderer) {
    this.renderer = renderer;
  }

  /** What it shows. */
  public record ErrorView(String heading, String detail) {}

  public void show(Context request, HttpStatus status, String detail) {
    request.status(status);
    ErrorView view = new ErrorView(status.getMessage(), detail);
    renderer.page(request, "error.jte", view.heading(), null, view);
  }
}
