package io.earshot.console.pages;

import io.earshot.console.alerts.ChannelDecisions;
import io.earshot.console.pages.ChannelsView.AddChannel;
import io.earshot.console.pages.ChannelsView.ChannelView;
import io.earshot.console.web.Problem;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** The page of channels, and what can be decided there. */
public final class ChannelHandler {
  private final ChannelDecisions decisions;
  private final Renderer renderer;

  public ChannelHandler(ChannelDecisions decisions, Renderer renderer) {
    this.decisions = decisions;
    this.renderer = renderer;
  }

  public void register(RoutesConfig routes) {
    routes.get("/channels", request -> show(request, AddChannel.EMPTY));
    routes.post("/channels/add", this::add);
    routes.post("/channels/{name}/use", this::use);
    routes.post("/channels/{name}/delete", this::delete);
  }

  private void show(Context request, AddChannel add) {
    ChannelsView view =
        new ChannelsView(decisions.all().stream().map(ChannelView::of).toList(), add);
    renderer.page(request, "channels.jte", "Channels", "alerts", view);
  }

  private void add(Context request) {
    String name = field(request, "name");
    String kind = field(request, "kind");
    String target = field(request, "target");
    String secret = field(request, "secret");
    boolean allowPrivate = request.formParam("private") != null;
    try {
      decisions.add(ChannelDecisions.channel(name, kind, target, secret, allowPrivate));
      request.redirect("/channels", HttpStatus.SEE_OTHER);
    } catch (Problem refused) {
      show(request, new AddChannel(name, kind, target, secret, allowPrivate, refused.getMessage()));
    }
  }

  private void use(Context request) {
    decisions.use(request.pathParam("name"), "true".equals(request.formParam("use")));
    request.redirect("/channels", HttpStatus.SEE_OTHER);
  }

  private void delete(Context request) {
    decisions.delete(request.pathParam("name"));
    request.redirect("/channels", HttpStatus.SEE_OTHER);
  }

  private static String field(Context request, String name) {
    String value = request.formParam(name);
    return value == null ? "" : value.strip();
  }
}
