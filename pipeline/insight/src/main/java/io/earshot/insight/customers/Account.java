package io.earshot.insight.customers;

import io.earshot.store.SocialHandle;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A network and a handle on their way to being one account.
 *
 * @param network name or host, in lower case
 * @param handle in lower case, without {@code @} before it
 * @param written what of it people wrote, for them to know it by
 */
record Account(String network, String handle, String written) {
  /** Networks of which each site has names of its own. */
  private static final Set<String> OF_THEIR_SITE =
      Set.of("web", "blog", "wordpress", "forum", "discourse", "flarum", "phpbb", "vbulletin");

  private static final Pattern NETWORK = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,99}");
  private static final Pattern HANDLE = Pattern.compile("[^\\s/?#@]{1,200}");
  private static final Pattern UNKNOWN = Pattern.compile("[^\\s/?#]{1,200}");
  private static final Pattern AT_HOST = Pattern.compile("([^\\s/?#@]{1,100})@([^\\s/?#@]{1,255})");
  private static final Pattern AT_BLUESKY =
      Pattern.compile("did:[a-z]+:[a-z0-9.:%-]{1,200}|[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63})+");

  static Account of(String network, String handle, String written) {
    return new Account(network.toLowerCase(Locale.ROOT), bare(handle), written);
  }

  private static String bare(String handle) {
    String name = handle.toLowerCase(Locale.ROOT);
    name = name.startsWith("acct:") ? name.substring("acct:".length()) : name;
    return name.startsWith("@") ? name.substring(1) : name;
  }

  /** Whether the network says nothing of whose name it is, and the site does. */
  static boolean isOfItsSite(String network) {
    return OF_THEIR_SITE.contains(network.toLowerCase(Locale.ROOT));
  }

  /** Whether a handle names its server itself. */
  static boolean namesServer(String handle) {
    return AT_HOST.matcher(bare(handle)).matches();
  }

  /**
   * As it is compared.
   *
   * @throws RefusedValueException if it is no account
   */
  SocialHandle compared() {
    if (isOfItsSite(network)) {
      Matcher parts = atServer();
      return new SocialHandle(server(parts), parts.group(1));
    }
    Optional<Network> known = Network.named(network);
    return known.isPresent() ? compared(known.get()) : compared(network, UNKNOWN);
  }

  private SocialHandle compared(Network known) {
    return switch (known) {
      case MASTODON -> {
        Matcher parts = atServer();
        yield new SocialHandle(known.label(), parts.group(1) + "@" + server(parts));
      }
      case BLUESKY -> compared(known.label(), AT_BLUESKY);
      case X,
          LINKEDIN,
          FACEBOOK,
          INSTAGRAM,
          THREADS,
          TIKTOK,
          YOUTUBE,
          REDDIT,
          GITHUB,
          PINTEREST,
          MEDIUM,
          XING,
          TELEGRAM ->
          compared(known.label(), HANDLE);
    };
  }

  private SocialHandle compared(String label, Pattern names) {
    if (!NETWORK.matcher(label).matches()) {
      throw new RefusedValueException(label, "is no network: write its name or its host");
    }
    if (!names.matcher(handle).matches()) {
      throw new RefusedValueException(
          written, "is no handle of " + label + ": write the address of the profile");
    }
    return new SocialHandle(label, handle);
  }

  private String server(Matcher parts) {
    String host = Hosts.find(parts.group(2));
    if (host == null) {
      throw withoutServer();
    }
    return host;
  }

  private Matcher atServer() {
    Matcher parts = AT_HOST.matcher(handle);
    if (!parts.matches()) {
      throw withoutServer();
    }
    return parts;
  }

  private RefusedValueException withoutServer() {
    return new RefusedValueException(written, "says no server: write it like @jane@town.example");
  }
}
