package io.earshot.console.pages;

import io.earshot.console.alerts.ChannelDecisions;
import io.earshot.console.query.QueryString;
import io.earshot.store.Channel;
import io.earshot.store.ChannelKind;
import io.earshot.store.ChannelRow;
import io.earshot.store.Origin;
import java.util.List;

/** The page of all channels. */
public record ChannelsView(List<ChannelView> channels, AddChannel add) {

  /**
   * A channel in words.
   *
   * @param target without what is secret in it
   * @param disabled why nothing is sent, or null
   */
  public record ChannelView(
      String name,
      String address,
      String kind,
      String target,
      boolean signed,
      boolean fromFile,
      String disabled) {
    static ChannelView of(ChannelRow row) {
      Channel channel = row.channel();
      return new ChannelView(
          channel.name(),
          "/channels/" + QueryString.encode(channel.name()),
          ChannelsView.kind(channel.kind()),
          ChannelDecisions.shownTarget(channel),
          channel.secret() != null,
          row.origin() == Origin.FILE,
          row.disabled());
    }
  }

  /**
   * The form that adds a channel, as it was filled in.
   *
   * @param error why it cannot be added, or null
   */
  public record AddChannel(
      String name, String kind, String target, String secret, boolean allowPrivate, String error) {
    static final AddChannel EMPTY = new AddChannel("", "email", "", "", false, null);

    /** What is written there, never the key itself. */
    public String secretExample() {
      return "${NAME} of an environment variable, or file:PATH";
    }

    /** What can be chosen. */
    public List<Choice> kinds() {
      return List.of(ChannelKind.values()).stream()
          .map(one -> new Choice(ChannelDecisions.label(one), ChannelsView.kind(one)))
          .toList();
    }
  }

  /** A kind of channel, as forms send it and as people call it. */
  public record Choice(String value, String name) {}

  static String kind(ChannelKind kind) {
    return switch (kind) {
      case EMAIL -> "E-mail";
      case WEBHOOK -> "Webhook";
      case SLACK -> "Slack or Mattermost";
    };
  }
}
