package io.earshot.insight.customers;

import java.util.Arrays;
import java.util.Locale;
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
  X("twitter", "x\\.com|twitter\\.com", "(\\w{1,20})"),
  BLUESKY("bsky", "bsky\\.app", "profile/([^/]+)"),
  MASTODON(
      "fediverse|activitypub|pleroma|akkoma|misskey|pixelfed|peertube|friendica",
      Network.NONE,
      Network.NONE),
  LINKEDIN("", "linkedin\\.com", "in/([^/]+)"),
  FACEBOOK(
      "fb", "facebook\\.com|fb\\.com", "profile\\.php\\?id=(\\d+)|people/[^/]+/(\\d+)|([\\w.-]+)"),
  INSTAGRAM("ig|insta", "instagram\\.com", "([\\w.]+)"),
  THREADS("", "threads\\.(?:net|com)", "@([\\w.]+)"),
  TIKTOK("", "tiktok\\.com", "@([\\w.]+)"),
  YOUTUBE("", "youtube\\.com", "@([^/]+)|(?:user|c)/([^/]+)"),
  REDDIT("", "reddit\\.com", "u(?:ser)?/([\\w-]+)"),
  GITHUB("", "github\\.com", "([\\w-]+)"),
  PINTEREST("", "pinterest\\.[a-z.]{2,6}", "([\\w-]+)"),
  MEDIUM("", "medium\\.com", "@([\\w.-]+)"),
  XING("", "xing\\.com", "profile/([^/]+)"),
  TELEGRAM("", "t\\.me|telegram\\.me", "(\\w+)");

  /** What stands in addresses where names do. */
  private static final Set<String> NO_NAMES =
      Set.of(
          ("about accounts explore events groups hashtag help home i intent login marketplace"
                  + " messages notifications p pages profile.php reel reels search settings share"
                  + " signup stories topics tos watch")
              .split(" "));

  /** Any host may be one, and any may be none. */
  private static final String NONE = "(?!)";

  private static final String SUBDOMAIN = "(?:(?:m|mobile|old|new|web|[a-z]{2})\\.)?";

  private final Pattern names;
  private final Pattern hosts;
  private final Pattern profile;

  Network(String aliases, String hosts, String profile) {
    this.names = Pattern.compile(label() + (aliases.isEmpty() ? "" : "|" + aliases));
    this.hosts = Pattern.compile(SUBDOMAIN + "(?:" + hosts + ")");
    this.profile = Pattern.compile(profile);
  }

  /** As posts name it. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of a name or host in lower case. */
  static Optional<Network> named(String name) {
    return Arrays.stream(values())
        .filter(network -> network.names.matcher(name).matches() || network.isAt(name))
        .findFirst();
  }

  /** The one that a host in lower case belongs to. */
  static Optional<Network> at(String host) {
    return Arrays.stream(values()).filter(network -> network.isAt(host)).findFirst();
  }

  private boolean isAt(String host) {
    return hosts.matcher(host).matches();
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
