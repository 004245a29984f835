package io.earshot.insight.customers;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address that may be that of a profile.
 *
 * @param host in lower case
 * @param path with the query, without the slash before it; decoded
 * @param key of the whole
 */
record ProfileAddress(String host, String path, String key) {
  private static final Pattern OF_FEDIVERSE =
      Pattern.compile("(?:@|users/)([^/?@]+)(?:@([^/?@]+))?(?:\\?.*)?");
  private static final Pattern OF_FORUM =
      Pattern.compile("(?:[^?]*/)?u/([^/?]+)(?:/(?:summary|activity))?(?:\\?.*)?");

  /** Of a {@linkplain Sites#key site}. */
  static ProfileAddress of(String key) {
    int slash = key.indexOf('/');
    return new ProfileAddress(
        (slash < 0 ? key : key.substring(0, slash)).replaceFirst(":\\d+$", ""),
        slash < 0 ? "" : decoded(key.substring(slash + 1)),
        key);
  }

  private static String decoded(String path) {
    return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** Whose profile is there; nothing if it is not known to be anybody's. */
  Optional<Account> account() {
    Optional<Network> network = Network.at(host);
    return network.isPresent() ? ofNetwork(network.get()) : ofFediverse().or(this::ofForum);
  }

  private Optional<Account> ofNetwork(Network network) {
    return network.handleAt(path).map(handle -> Account.of(network.label(), handle, key));
  }

  private Optional<Account> ofFediverse() {
    Matcher matcher = OF_FEDIVERSE.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String server = matcher.group(2) == null ? host : matcher.group(2);
    return Optional.of(Account.of(Network.MASTODON.label(), matcher.group(1) + "@" + server, key));
  }

  private Optional<Account> ofForum() {
    Matcher matcher = OF_FORUM.matcher(path);
    return matcher.matches()
        ? Optional.of(Account.of(host, matcher.group(1), key))
        : Optional.empty();
  }
}
