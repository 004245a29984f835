package io.earshot.app.config;

import io.earshot.insight.delivery.ChannelCheck;
import io.earshot.store.Channel;
import io.earshot.store.ChannelKind;
import io.earshot.store.Origin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What {@code channels.yaml} asks for: where alerts are sent. */
public final class ChannelsFile {
  private ChannelsFile() {}

  /** Reads the file; one that does not exist asks for nothing. */
  public static List<Channel> read(Path file, Map<String, String> environment)
      throws ConfigException {
    return read(YamlFile.readIfThere(file, environment));
  }

  static List<Channel> read(Section root) throws ConfigException {
    List<Channel> channels = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Section section : root.sections("channels")) {
      String name = section.required("name");
      if (!names.add(name)) {
        section.wrong("is named '" + name + "' like a channel above: names are unique");
      }
      channel(section, name).ifPresent(channels::add);
      section.end();
    }
    root.endFile();
    return channels;
  }

  /**
   * The target is kept as it is written: a secret in it is filled in where it is used, and kept
   * nowhere.
   */
  private static Optional<Channel> channel(Section section, String name) {
    ChannelKind kind = section.choice("kind", ChannelKind.class, ChannelKind.EMAIL);
    String key = kind == ChannelKind.EMAIL ? "to" : "url";
    String target = String.join(", ", section.references(key));
    String secret = section.secretReference("secret");
    boolean allowPrivate = section.flag("allow-private", false);
    if (target.isBlank()) {
      section.wrong("has no %s: add a line '%s: %s'".formatted(key, key, example(kind)));
      return Optional.empty();
    }
    Channel channel = new Channel(name, kind, target, secret, allowPrivate);
    try {
      ChannelCheck.check(channel, Origin.FILE);
    } catch (IllegalArgumentException wrong) {
      section.wrong("cannot be used: " + wrong.getMessage());
    }
    return Optional.of(channel);
  }

  private static String example(ChannelKind kind) {
    return switch (kind) {
      case EMAIL -> "team@example.org";
      case WEBHOOK -> "https://example.org/hook";
      case SLACK -> "${SLACK_WEBHOOK}";
    };
  }
}
