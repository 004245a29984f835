package io.earshot.insight.identity;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * That a customer has what a blocking key stands for.
 *
 * @param key never null
 * @param customer id of the customer, never null
 * @param present false: takes it back
 * @param consent whether the customer agreed to be recognised
 * @param accounts keys of all accounts that the customer is known to have; never null
 */
public record CustomerClaim(
    String key, String customer, boolean present, boolean consent, List<String> accounts) {
  public CustomerClaim {
    requireNonNull(key, "key is null");
    requireNonNull(customer, "customer is null");
    accounts = accounts == null ? List.of() : List.copyOf(accounts);
  }

  /** Takes this back. */
  public CustomerClaim withdrawn() {
    return new CustomerClaim(key, customer, false, consent, null);
  }
}
