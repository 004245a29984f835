package io.earshot.console.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.earshot.console.Health;
import io.earshot.console.security.Guard;
import io.earshot.console.web.Assets;
import io.javalin.http.Context;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Answers with a page made from a template. */
public final class Renderer {
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Renderer.class.getClassLoader(), "io.earshot.console.templates");
  private final Guard guard;
  private final Assets assets;
  private final Supplier<Health> health;
  private final LongSupplier unread;

  /**
   * @param unread how many alerts nobody has read
   */
  public Renderer(Guard guard, Assets assets, Supplier<Health> health, LongSupplier unread) {
    this.guard = guard;
    this.assets = assets;
    this.health = health;
    this.unread = unread;
  }

  /**
   * A whole page.
   *
   * @param section the part of the console it belongs to, or null
   */
  void page(Context request, String template, String title, String section, Object view) {
    boolean session = guard.asksForPassword() && !request.path().equals("/login");
    long alerts = section == null ? 0 : unread.getAsLong();
    Shell shell = new Shell(title, section, health.get(), assets, token(request), session, alerts);
    render(request, template, Map.of("shell", shell, "view", view));
  }

  /** A part of a page, for a script that puts it in place. */
  void fragment(Context request, String template, Map<String, Object> values) {
    render(request, template, values);
  }

  /** A token for forms. */
  String token(Context request) {
    return guard.formToken(request);
  }

  /** Whether a script asks for a part of a page. */
  static boolean wantsFragment(Context request) {
    return request.header("HX-Request") != null;
  }

  private void render(Context request, String template, Map<String, Object> values) {
    StringOutput page = new StringOutput();
    templates.render(template, values, page);
    request.html(page.toString());
  }
}
