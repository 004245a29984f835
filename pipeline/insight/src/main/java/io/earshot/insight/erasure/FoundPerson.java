package io.earshot.insight.erasure;

import io.earshot.store.Customer;
import io.earshot.store.PersonKeys;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was found so far of a person, and what of it is still to be followed. */
final class FoundPerson {
  private final String sought;
  private final Map<String, Customer> customers = new LinkedHashMap<>();
  private final List<Account> accounts = new ArrayList<>();
  private final Deque<Object> toFollow = new ArrayDeque<>();

  FoundPerson(String sought) {
    this.sought = sought;
  }

  void add(Customer customer) {
    if (customers.putIfAbsent(customer.id(), customer) == null) {
      toFollow.add(customer);
    }
  }

  void add(Account account) {
    if (!ids().contains(account.id())) {
      toFollow.add(account);
    }
    Sameness.merge(accounts, account);
  }

  /** A customer or an account that nobody has followed yet, or null. */
  Object next() {
    return toFollow.poll();
  }

  boolean isEmpty() {
    return customers.isEmpty() && accounts.isEmpty();
  }

  List<Account> accounts() {
    return accounts;
  }

  Set<String> ids() {
    Set<String> ids = new LinkedHashSet<>();
    accounts.forEach(account -> ids.add(account.id()));
    return ids;
  }

  boolean isSought(String id) {
    return id.equalsIgnoreCase(Sameness.bare(sought));
  }

  /** Whether no customer has just this id or this address: then only a handle led here. */
  boolean customersByNothingElse() {
    return customers.values().stream()
        .noneMatch(
            customer ->
                customer.id().equals(sought)
                    || customer.emails().stream().anyMatch(sought::equalsIgnoreCase));
  }

  Person person() {
    return new Person(List.copyOf(customers.values()), accounts, keys(), words());
  }

  private Set<String> keys() {
    Set<String> keys = new LinkedHashSet<>();
    if (isEmpty()) {
      keys.add(PersonKeys.author(Sameness.bare(sought)));
    }
    if (isAddress()) {
      keys.add(PersonKeys.email(sought));
    }
    customers.values().forEach(customer -> keys.addAll(PersonKeys.of(customer)));
    for (Account account : accounts) {
      keys.add(PersonKeys.author(account.id()));
      if (account.network() != null) {
        account.handles().forEach(handle -> keys.add(PersonKeys.handle(account.network(), handle)));
      }
    }
    return keys;
  }

  private Set<String> words() {
    return isAddress() ? Set.of(sought) : Set.of();
  }

  private boolean isAddress() {
    return sought.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  }
}
