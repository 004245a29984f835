package io.earshot.insight.customers;

import io.earshot.store.SocialHandle;
import java.util.Optional;

/**
 * Accounts on networks in the form in which they are compared: those of customers and those of
 * authors meet only if both went through here.
 *
 * <ul>
 *   <li>Mastodon, and all that speaks with it: {@code mastodon}, {@code jane@town.example}
 *   <li>a forum or blog, whose names are its own: its host, {@code forum.example}, and {@code jane}
 *   <li>any other: the network's name, {@code x} for Twitter, and the handle without {@code @}
 * </ul>
 *
 * All is in lower case.
 */
public final class Handles {
  private Handles() {}

  /**
   * The account that somebody writes down.
   *
   * @param network its name or host, in any case; null or blank where the text says it: the address
   *     of a profile, or {@code @jane@town.example}
   * @param text a handle, with or without {@code @}; or the address of a profile, whose network
   *     then counts; never null
   * @throws RefusedValueException if it is none
   */
  public static SocialHandle of(String network, String text) {
    String line = Written.line(text);
    String place = Written.line(network);
    if (line == null) {
      throw new RefusedValueException(text, "names nobody: leave it out");
    }
    if (line.contains("/")) {
      return ofUrl(line).orElseThrow(() -> noProfile(text));
    }
    if (place == null && !Account.namesServer(line)) {
      throw new RefusedValueException(text, "says no network: write the address of the profile");
    }
    return Account.of(place == null ? Network.MASTODON.label() : place, line, text).compared();
  }

  private static RefusedValueException noProfile(String url) {
    return new RefusedValueException(
        url, "is not known to be the address of a profile: write the network and the handle");
  }

  /**
   * The account of an author.
   *
   * @param network of the post, or null
   * @param site host of the post, or null; it is the network where names are the site's own
   * @param handle of the author, or null
   * @return nothing if this tells the author from no other
   */
  public static Optional<SocialHandle> ofAuthor(String network, String site, String handle) {
    if (network == null || handle == null) {
      return Optional.empty();
    }
    String place = site != null && Account.isOfItsSite(network) ? site : network;
    return RefusedValueException.unlessRefused(() -> of(place, handle));
  }

  /**
   * The account whose profile is at an address.
   *
   * @param url with or without {@code https://}, or null
   * @return nothing if it is no web address, or not known to be that of a profile
   */
  public static Optional<SocialHandle> ofUrl(String url) {
    return Sites.find(url).flatMap(Handles::ofSite);
  }

  /** The same of a {@linkplain Sites#key site}. */
  static Optional<SocialHandle> ofSite(String key) {
    return ProfileAddress.of(key)
        .account()
        .flatMap(account -> RefusedValueException.unlessRefused(account::compared));
  }
}
