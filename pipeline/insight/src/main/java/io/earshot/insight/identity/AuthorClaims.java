package io.earshot.insight.identity;

import io.earshot.connectors.Author;
import io.earshot.connectors.AuthorProfile;
import io.earshot.insight.customers.Handles;
import io.earshot.insight.customers.Sites;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The blocking keys of an author, from what the source and the public profile say. */
public final class AuthorClaims {
  /** Of a profile with very many links, so many are looked at. */
  static final int MAX_LINKS = 20;

  private final Map<Role, Set<String>> keys = new EnumMap<>(Role.class);

  private AuthorClaims() {
    for (Role role : Role.values()) {
      keys.put(role, new LinkedHashSet<>());
    }
  }

  /**
   * One for each key, under the strongest role that the author has to it.
   *
   * @param network of the post, or null
   * @param site host of the post, or null
   */
  public static List<AuthorClaim> of(Author author, String network, String site) {
    AuthorClaims claims = new AuthorClaims();
    claims.addAccount(author, network, site);
    if (author.profile() != null) {
      claims.addProfile(author.profile());
    }
    return claims.all(author.id());
  }

  /** A name at a site, which is the id where there are no accounts, may be anybody's. */
  private void addAccount(Author author, String network, String site) {
    for (String name : Arrays.asList(author.id(), author.handle())) {
      Optional.ofNullable(name)
          .filter(account -> !account.contains("/"))
          .flatMap(account -> Handles.ofAuthor(network, site, account))
          .ifPresent(handle -> add(Role.OWNS, BlockingKeys.account(handle)));
    }
    boolean isProfile = author.handle() != null && isAt(site, author.url());
    add(isProfile ? Role.OWNS : Role.NAMES, BlockingKeys.address(author.url()));
  }

  private static boolean isAt(String site, String url) {
    return site != null
        && Sites.find(url)
            .filter(key -> key.startsWith(Sites.find(site).orElse(site) + "/"))
            .isPresent();
  }

  private void addProfile(AuthorProfile profile) {
    profile.verifiedLinks().stream()
        .limit(MAX_LINKS)
        .forEach(link -> add(Role.VERIFIED, BlockingKeys.address(link)));
    profile.links().stream()
        .limit(MAX_LINKS)
        .forEach(link -> add(Role.NAMES, BlockingKeys.address(link)));
    for (String text : Arrays.asList(profile.email(), profile.phone(), profile.description())) {
      PublishedContacts.emails(text)
          .forEach(email -> add(Role.PUBLISHES, Optional.of(BlockingKeys.email(email))));
      PublishedContacts.phones(text)
          .forEach(phone -> add(Role.PUBLISHES, Optional.of(BlockingKeys.phone(phone))));
    }
  }

  private void add(Role role, Optional<String> key) {
    key.ifPresent(keys.get(role)::add);
  }

  private void add(Role role, String key) {
    keys.get(role).add(key);
  }

  private List<AuthorClaim> all(String author) {
    List<String> own = List.copyOf(keys.get(Role.OWNS));
    Set<String> named = new LinkedHashSet<>(keys.get(Role.VERIFIED));
    named.addAll(keys.get(Role.NAMES));
    Map<String, AuthorClaim> claims = new LinkedHashMap<>();
    keys.forEach(
        (role, values) ->
            values.forEach(
                key ->
                    claims.putIfAbsent(
                        key, new AuthorClaim(key, author, role, own, List.copyOf(named), 0))));
    return new ArrayList<>(claims.values());
  }
}
