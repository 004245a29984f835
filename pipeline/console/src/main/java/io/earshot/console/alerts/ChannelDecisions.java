package io.earshot.console.alerts;

import io.earshot.connectors.Secret;
import io.earshot.connectors.http.Redaction;
import io.earshot.console.web.Problem;
import io.earshot.console.web.StoreChange;
import io.earshot.insight.delivery.ChannelCheck;
import io.earshot.store.Channel;
import io.earshot.store.ChannelKind;
import io.earshot.store.ChannelRow;
import io.earshot.store.Channels;
import io.earshot.store.Origin;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What people may change about channels; what they may not is a {@link Problem}. */
public final class ChannelDecisions {
  private final Channels channels;

  public ChannelDecisions(Channels channels) {
    this.channels = channels;
  }

  public List<ChannelRow> all() {
    return channels.all();
  }

  public ChannelRow one(String name) {
    return channels
        .find(name)
        .orElseThrow(() -> Problem.notFound("There is no channel named '%s'.".formatted(name)));
  }

  /**
   * A channel as it was typed.
   *
   * @param kind in lower case
   * @param secret null or blank: none
   */
  public static Channel channel(
      String name, String kind, String target, String secret, boolean allowPrivate) {
    if (name == null || name.isBlank()) {
      throw Problem.badRequest("'name' is missing.");
    }
    if (target == null) {
      throw Problem.badRequest("'target' is missing.");
    }
    String reference = secret == null || secret.isBlank() ? null : secret.strip();
    return new Channel(name.strip(), kind(kind), target.strip(), reference, allowPrivate);
  }

  private static ChannelKind kind(String kind) {
    return Stream.of(ChannelKind.values())
        .filter(known -> label(known).equalsIgnoreCase(kind))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.badRequest(
                    "'%s' is no kind of channel: email, webhook and slack are.".formatted(kind)));
  }

  /** What a kind is called in files and by programs. */
  public static String label(ChannelKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** Adds a channel that is not there yet. */
  public void add(Channel channel) {
    if (channels.find(channel.name()).isPresent()) {
      throw new Problem(
          HttpStatus.CONFLICT,
          "There is a channel named '%s' already. Choose another name.".formatted(channel.name()));
    }
    StoreChange.carryOut(
        () -> {
          ChannelCheck.check(channel, Origin.CONSOLE);
          channels.save(channel, Origin.CONSOLE);
        });
  }

  /** Puts a channel to use, or out of it. */
  public void use(String name, boolean use) {
    ChannelRow channel = one(name);
    if (use) {
      StoreChange.carryOut(() -> channels.enable(name));
    } else if (channel.disabled() == null) {
      channels.disable(name, "switched off in the console");
    }
  }

  public void delete(String name) {
    StoreChange.carryOut(() -> channels.delete(name));
  }

  /** Where it leads, as people may see it: the address of a Slack webhook is its secret. */
  public static String shownTarget(Channel channel) {
    return channel.kind() == ChannelKind.SLACK && !Secret.isReference(channel.target())
        ? hostOf(channel.target())
        : Redaction.of(channel.target());
  }

  private static String hostOf(String url) {
    try {
      URI address = URI.create(url);
      return address.getScheme() + "://" + address.getHost() + "/…";
    } catch (IllegalArgumentException malformed) {
      return "…";
    }
  }
}
