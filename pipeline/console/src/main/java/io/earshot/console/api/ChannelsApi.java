package io.earshot.console.api;

import io.earshot.console.alerts.ChannelDecisions;
import io.earshot.console.query.QueryString;
import io.earshot.console.web.Json;
import io.earshot.console.web.Problem;
import io.earshot.store.Channel;
import io.earshot.store.ChannelRow;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Locale;

/** {@code /api/v1/channels}. */
public final class ChannelsApi {
  private final ChannelDecisions decisions;

  public ChannelsApi(ChannelDecisions decisions) {
    this.decisions = decisions;
  }

  /**
   * Body that adds a channel.
   *
   * @param secret reference to the key of the signature, or null
   */
  record NewChannel(String name, String kind, String target, String secret, boolean allowPrivate) {}

  /** Body that changes a channel. */
  record Change(Boolean enabled) {}

  /** All channels. */
  record ChannelList(List<ChannelJson> channels) {}

  /**
   * A channel as programs see it.
   *
   * @param target without what is secret in it
   * @param disabled why nothing is sent, or null
   */
  record ChannelJson(
      String name,
      String kind,
      String target,
      String secret,
      boolean allowPrivate,
      String origin,
      String disabled) {
    static ChannelJson of(ChannelRow row) {
      Channel channel = row.channel();
      return new ChannelJson(
          channel.name(),
          ChannelDecisions.label(channel.kind()),
          ChannelDecisions.shownTarget(channel),
          channel.secret(),
          channel.allowPrivate(),
          row.origin().name().toLowerCase(Locale.ROOT),
          row.disabled());
    }
  }

  public void register(RoutesConfig routes) {
    routes.get("/api/v1/channels", this::list);
    routes.post("/api/v1/channels", this::add);
    routes.get("/api/v1/channels/{name}", this::find);
    routes.patch("/api/v1/channels/{name}", this::change);
    routes.delete("/api/v1/channels/{name}", this::delete);
  }

  private void list(Context request) {
    Json.answer(request, new ChannelList(decisions.all().stream().map(ChannelJson::of).toList()));
  }

  private void find(Context request) {
    answer(request, request.pathParam("name"));
  }

  private void add(Context request) {
    NewChannel body = Json.body(request, NewChannel.class);
    Channel channel =
        ChannelDecisions.channel(
            body.name(), body.kind(), body.target(), body.secret(), body.allowPrivate());
    decisions.add(channel);
    request.status(HttpStatus.CREATED);
    request.header("Location", "/api/v1/channels/" + QueryString.encode(channel.name()));
    answer(request, channel.name());
  }

  private void change(Context request) {
    Change change = Json.body(request, Change.class);
    if (change.enabled() == null) {
      throw Problem.badRequest("'enabled' is missing: it is all that can be changed.");
    }
    decisions.use(request.pathParam("name"), change.enabled());
    answer(request, request.pathParam("name"));
  }

  private void delete(Context request) {
    decisions.delete(request.pathParam("name"));
    request.status(HttpStatus.NO_CONTENT);
  }

  private void answer(Context request, String name) {
    Json.answer(request, ChannelJson.of(decisions.one(name)));
  }
}
