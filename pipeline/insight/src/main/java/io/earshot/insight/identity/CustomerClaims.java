package io.earshot.insight.identity;

import io.earshot.store.Customer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The blocking keys of a customer. */
public final class CustomerClaims {
  private CustomerClaims() {}

  /** One for each thing that only the customer has. */
  public static List<CustomerClaim> of(Customer customer) {
    List<String> accounts = List.copyOf(accounts(customer));
    return keys(customer).stream()
        .map(key -> new CustomerClaim(key, customer.id(), true, customer.consent(), accounts))
        .toList();
  }

  /** Whether one is on any of some keys. */
  static boolean anyOn(Customer customer, Set<String> keys) {
    return customer.handles().stream().map(BlockingKeys::account).anyMatch(keys::contains)
        || customer.sites().stream().map(BlockingKeys::page).anyMatch(keys::contains)
        || customer.emails().stream().map(BlockingKeys::email).anyMatch(keys::contains)
        || customer.phones().stream().map(BlockingKeys::phone).anyMatch(keys::contains);
  }

  private static Set<String> keys(Customer customer) {
    Set<String> keys = accounts(customer);
    customer.sites().forEach(site -> keys.add(BlockingKeys.page(site)));
    customer.emails().forEach(email -> keys.add(BlockingKeys.email(email)));
    customer.phones().forEach(phone -> keys.add(BlockingKeys.phone(phone)));
    return keys;
  }

  private static Set<String> accounts(Customer customer) {
    Set<String> accounts = new LinkedHashSet<>();
    customer.handles().forEach(handle -> accounts.add(BlockingKeys.account(handle)));
    return accounts;
  }
}
