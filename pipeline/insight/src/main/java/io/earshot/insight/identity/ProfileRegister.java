package io.earshot.insight.identity;

import io.earshot.connectors.Author;
import io.earshot.store.Customer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Links a file of profiles to a file of customers, by the very rules of the job. Profiles are held
 * in memory, of customers only what meets one of them: these may be as many as they like. Not
 * thread-safe.
 */
public final class ProfileRegister {
  private final Map<String, List<AuthorClaim>> byAuthor = new LinkedHashMap<>();
  private final Map<String, List<AuthorClaim>> byKey = new HashMap<>();
  private final Map<String, List<CustomerClaim>> customers = new HashMap<>();

  /** Adds a profile; a later one of the same author takes its place. Customers come after them. */
  public void add(Author author, String network, String site) {
    List<AuthorClaim> claims = AuthorClaims.of(author, network, site);
    List<AuthorClaim> before = byAuthor.put(author.id(), claims);
    if (before != null) {
      before.forEach(claim -> byKey.get(claim.key()).remove(claim));
    }
    claims.forEach(
        claim -> byKey.computeIfAbsent(claim.key(), unseen -> new ArrayList<>(1)).add(claim));
  }

  /** Has a customer meet the profiles. */
  public void meet(Customer customer) {
    if (!CustomerClaims.anyOn(customer, byKey.keySet())) {
      return; // as most
    }
    for (CustomerClaim claim : CustomerClaims.of(customer)) {
      if (byKey.containsKey(claim.key())) {
        customers.computeIfAbsent(claim.key(), unseen -> new ArrayList<>(1)).add(claim);
      }
    }
  }

  /** How many authors were added. */
  public int size() {
    return byAuthor.size();
  }

  /** Gives what came of it for each author, in the order in which they were added. */
  public void resolve(BiConsumer<String, Resolution> to) {
    byAuthor.forEach((author, claims) -> to.accept(author, resolution(claims)));
  }

  private Resolution resolution(List<AuthorClaim> claims) {
    List<Match> matches = new ArrayList<>();
    for (AuthorClaim claim : claims) {
      List<CustomerClaim> met = customers.getOrDefault(claim.key(), List.of());
      matches.addAll(Meeting.of(claim, met, byKey.getOrDefault(claim.key(), List.of())));
    }
    return Resolution.of(matches, Map.of());
  }
}
