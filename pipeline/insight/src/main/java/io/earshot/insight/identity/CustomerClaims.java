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
    Set<String> accounts = new LinkedHashSet<>();
    customer.handles().forEach(handle -> accounts.add(BlockingKeys.account(handle)));
    Set<String> keys = new LinkedHashSet<>(accounts);
    customer.sites().forEach(site -> keys.add(BlockingKeys.page(site)));
    customer.emails().forEach(email -> keys.add(BlockingKeys.email(email)));
    customer.phones().forEach(phone -> keys.add(BlockingKeys.phone(phone)));
    return keys.stream()
        .map(
            key ->
                new CustomerClaim(
                    key, customer.id(), true, customer.consent(), List.copyOf(accounts)))
        .toList();
  }
}
