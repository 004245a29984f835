package io.earshot.console.people;

import io.earshot.search.Mention;
import io.earshot.store.Customer;
import io.earshot.store.Customers;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the customers are called that wrote posts. */
public final class CustomerNames {
  private final Customers customers;

  public CustomerNames(Customers customers) {
    this.customers = customers;
  }

  /** By id; those that are not known any more are left out. */
  public Map<String, String> of(List<Mention> mentions) {
    List<String> ids =
        mentions.stream()
            .filter(mention -> mention.customer() != null && mention.customer().customer() != null)
            .map(mention -> mention.customer().customer())
            .distinct()
            .toList();
    return customers.find(ids).values().stream()
        .collect(Collectors.toMap(Customer::id, Customer::label));
  }
}
