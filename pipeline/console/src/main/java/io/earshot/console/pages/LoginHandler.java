package io.earshot.console.pages;

import io.earshot.console.security.Guard;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** Logging in and out. */
public final class LoginHandler {
  private final Guard guard;
  private final Renderer renderer;

  public LoginHandler(Guard guard, Renderer renderer) {
    this.guard = guard;
    this.renderer = renderer;
  }

  /**
   * The page.
   *
   * @param error why the last try failed, or empty
   */
  public record LoginView(String error) {}

  public void register(RoutesConfig routes) {
    routes.get("/login", request -> show(request, ""));
    routes.post("/login", this::logIn);
    routes.post("/logout", this::logOut);
  }

  private void show(Context request, String error) {
    renderer.page(request, "login.jte", "Log in", null, new LoginView(error));
  }

  private void logIn(Context request) {
    if (guard.logIn(request, request.formParam("password"))) {
      request.redirect("/", HttpStatus.SEE_OTHER);
    } else {
      show(request, "That is not the password.");
    }
  }

  private void logOut(Context request) {
    guard.logOut(request);
    request.redirect("/login", HttpStatus.SEE_OTHER);
  }
}
