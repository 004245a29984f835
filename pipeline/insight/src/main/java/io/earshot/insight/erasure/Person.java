package io.earshot.insight.erasure;

import static java.util.Objects.requireNonNull;

import io.earshot.store.Customer;
import io.earshot.store.PersonKeys;
import io.earshot.store.Traces;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Someone of whom something may be held.
 *
 * @param customers as which they are known, never null
 * @param accounts with which they write, never null
 * @param keys what they are suppressed by, {@link PersonKeys}, also where nothing is held; never
 *     null
 * @param words what else names them, never null
 */
public record Person(
    List<Customer> customers, List<Account> accounts, Set<String> keys, Set<String> words) {
  public Person {
    customers = List.copyOf(requireNonNull(customers, "customers is null"));
    accounts = List.copyOf(requireNonNull(accounts, "accounts is null"));
    keys = Set.copyOf(requireNonNull(keys, "keys is null"));
    words = Set.copyOf(requireNonNull(words, "words is null"));
  }

  /** Whether anything leads to them. */
  public boolean isUnknown() {
    return customers.isEmpty() && accounts.isEmpty();
  }

  /** Ids of their accounts. */
  public Set<String> authors() {
    return accounts.stream().map(Account::id).collect(Collectors.toSet());
  }

  /** What leads to them, wherever it stands. */
  public Traces traces() {
    Set<String> all = new LinkedHashSet<>(words);
    customers.forEach(customer -> all.addAll(Words.of(customer)));
    accounts.forEach(account -> all.addAll(Words.of(account)));
    return new Traces(
        customers.stream().map(Customer::id).collect(Collectors.toSet()), authors(), all);
  }
}
