package io.earshot.insight.delivery;

import io.earshot.connectors.Secret;
import io.earshot.store.Channel;
import io.earshot.store.ChannelKind;
import io.earshot.store.Origin;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.regex.Pattern;

/** What is wrong with a channel before anything is sent to it. */
public final class ChannelCheck {
  private static final int MOST_CHARACTERS = 2_000;
  private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?://[^/\\s]+\\S*");

  private ChannelCheck() {}

  /**
   * Checks a channel.
   *
   * @param origin who wrote it: what {@code ${NAME}} stands for is sent wherever a file says, but
   *     not wherever a user of the console does
   * @throws IllegalArgumentException with the fault and its remedy
   */
  public static void check(Channel channel, Origin origin) {
    require(
        channel.target().length() <= MOST_CHARACTERS,
        "the target is longer than %,d characters".formatted(MOST_CHARACTERS));
    if (channel.kind() == ChannelKind.EMAIL) {
      checkAddresses(channel.target());
    } else {
      checkUrl(channel.target(), origin);
    }
    if (channel.secret() != null) {
      require(
          channel.kind() == ChannelKind.WEBHOOK, "only webhooks are signed: leave out the secret");
      require(
          Secret.isReference(channel.secret()),
          "the secret is not kept here: write ${NAME} of an environment variable, or file:PATH");
    }
  }

  private static void checkAddresses(String target) {
    try {
      InternetAddress[] addresses = InternetAddress.parse(target, true);
      require(addresses.length > 0, "there is no mail address: write such as team@example.org");
      for (InternetAddress address : addresses) {
        checkServer(address.getAddress());
      }
    } catch (AddressException e) {
      throw new IllegalArgumentException(
          "'%s' is no list of mail addresses: %s".formatted(target, e.getMessage()), e);
    }
  }

  /** The parser takes the name of a user of this machine, too. */
  private static void checkServer(String address) {
    require(
        address.contains("@"),
        "'%s' is no mail address: write such as team@example.org".formatted(address));
  }

  private static void checkUrl(String target, Origin origin) {
    boolean filledIn = target.contains("${");
    require(
        Secret.isReference(target)
            || (WEB_ADDRESS.matcher(target).matches() && (origin == Origin.FILE || !filledIn)),
        "the target is no web address: write such as https://example.org/hook, or, where the address"
            + " is a secret itself, ${NAME} of an environment variable that holds all of it");
  }

  private static void require(boolean fine, String otherwise) {
    if (!fine) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
