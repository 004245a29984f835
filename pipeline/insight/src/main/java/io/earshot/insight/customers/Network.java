package io.earshot.insight.customers;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The networks whose names and profiles' addresses are known. All patterns are of lower case; the
 * one group of a profile's path that matches is the handle.
 */
enum Network {
  X("twitter", "x.com twitter.com", "(\\w{1,20})"),
  BLUESKY("bsky", "bsky.app", "profile/([^/]+)"),
  MASTODON(
      "fediverse activitypub pleroma akkoma misskey pixelfed peertube friendica",
      Network.NONE,
      Network.NO_PATH),
  LINKEDIN(Network.NONE, "linkedin.com", "in/([^/]+)"),
  FACEBOOK("fb", "facebook.com fb.com", "profile\\.php\\?id=(\\d+)|people/[^/]+/(\\d+)|([\\w.-]+)"),
  INSTAGRAM("ig insta", "instagram.com", "([\\w.]+)"),
  THREADS(Network.NONE, "threads.net threads.com", "@([\\w.]+)"),
  TIKTOK(Network.NONE, "tiktok.com", "@([\\w.]+)"),
  YOUTUBE(Network.NONE, "youtube.com", "@([^/]+)|(?:user|c)/([^/]+)"),
  REDDIT(Network.NONE, "reddit.com", "u(?:ser)?/([\\w-]+)"),
  GITHUB(Network.NONE, "github.com", "([\\w-]+)"),
  PINTEREST(
      Network.NONE,
      "pinterest.com pinterest.de pinterest.fr pinterest.es pinterest.it pinterest.co.uk",
      "([\\w-]+)"),
  MEDIUM(Network.NONE, "medium.com", "@([\\w.-]+)"),
  XING(Network.NONE, "xing.com", "profile/([^/]+)"),
  TELEGRAM(Network.NONE, "t.me telegram.me", "(\\w+)");

  private static final String NONE = "";
  private static final String NO_PATH = "(?!)";

  /** What stands in addresses where names do. */
  private static final Set<String> NO_NAMES =
      words(
          "about accounts explore events groups hashtag help home i intent login marketplace"
              + " messages notifications p pages profile.php reel reels search settings share"
              + " signup stories topics tos watch");

  /** What stands before a host for telephones and languages; so do two letters. */
  private static final Set<String> BEFORE_HOST = words("m mobile old new web");

  private static final Map<String, Network> BY_NAME = new HashMap<>();
  private static final Map<String, Network> BY_HOST = new HashMap<>();

  static {
    for (Network network : values()) {
      BY_NAME.put(network.label(), network);
      network.aliases.forEach(alias -> BY_NAME.put(alias, network));
      network.hosts.forEach(host -> BY_HOST.put(host, network));
    }
  }

  private final Set<String> aliases;
  private final Set<String> hosts;
  private final Pattern profile;

  Network(String aliases, String hosts, String profile) {
    this.aliases = words(aliases);
    this.hosts = words(hosts);
    this.profile = Pattern.compile(profile);
  }

  private static Set<String> words(String text) {
    return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
  }

  /** As posts name it. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of a name or host in lower case. */
  static Optional<Network> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name)).or(() -> at(name));
  }

  /** The one that a host in lower case belongs to. */
  static Optional<Network> at(String host) {
    return Optional.ofNullable(BY_HOST.get(host)).or(() -> behindFirstLabel(host));
  }

  private static Optional<Network> behindFirstLabel(String host) {
    int dot = host.indexOf('.');
    boolean before = dot == 2 || dot > 0 && BEFORE_HOST.contains(host.substring(0, dot));
    return before ? Optional.ofNullable(BY_HOST.get(host.substring(dot + 1))) : Optional.empty();
  }

  /**
   * The handle whose profile is there.
   *
   * @param path in lower case, with the query
   */
  Optional<String> handleAt(String path) {
    return handle(path).or(() -> handle(path.split("\\?", 2)[0]));
  }

  private Optional<String> handle(String path) {
    Matcher matcher = profile.matcher(path);
    return NO_NAMES.contains(path) || !matcher.matches()
        ? Optional.empty()
        : IntStream.rangeClosed(1, matcher.groupCount())
            .mapToObj(matcher::group)
            .filter(group -> group != null)
            .findFirst();
  }
}
