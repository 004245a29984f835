package io.earshot.insight.erasure;

import static java.util.Objects.requireNonNull;

import io.earshot.search.MentionIndex;
import io.earshot.store.Customer;
import io.earshot.store.LinkedAuthor;
import io.earshot.store.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds out who is meant: all that is known to be the same person, and nobody else. */
public final class People {
  private static final int MOST = 100;

  private final Store store;
  private final MentionIndex index;

  public People(Store store, MentionIndex index) {
    this.store = requireNonNull(store, "store is null");
    this.index = requireNonNull(index, "index is null");
  }

  /**
   * Finds a person, who may be known as a customer, by accounts, or as both.
   *
   * @param who id of a customer or an author, a handle, or an e-mail address; a name alone is
   *     nobody's
   * @throws AmbiguousPersonException if a handle is that of several accounts
   */
  public Person find(String who) throws IOException, AmbiguousPersonException {
    String sought = requireNonNull(who, "who is null").strip();
    FoundPerson found = new FoundPerson(sought);
    store.customers().find(sought).ifPresent(found::add);
    store.customers().holding(sought, MOST).stream()
        .filter(customer -> Sameness.is(customer, sought))
        .forEach(found::add);
    store.customerLinks().find(sought).ifPresent(linked -> found.add(Account.of(linked)));
    List<Account> writing = accounts(sought);
    writing.stream().filter(account -> Sameness.isId(account, sought)).forEach(found::add);
    if (found.isEmpty()) {
      addOnlyOne(found, writing);
    }
    follow(found);
    refuseOthers(found, writing);
    return found.person();
  }

  private static void addOnlyOne(FoundPerson found, List<Account> writing) {
    writing.stream().findFirst().ifPresent(found::add);
  }

  /** Of several accounts with one handle all must have turned out to be one person's. */
  private static void refuseOthers(FoundPerson found, List<Account> writing)
      throws AmbiguousPersonException {
    boolean byHandle = found.accounts().stream().noneMatch(a -> found.isSought(a.id()));
    Set<String> ids = new TreeSet<>();
    writing.forEach(account -> ids.add(account.id()));
    if (byHandle && found.customersByNothingElse() && !found.ids().containsAll(ids)) {
      throw new AmbiguousPersonException(List.copyOf(ids));
    }
  }

  /** Goes from customers to their accounts and from accounts to their customers, to the end. */
  private void follow(FoundPerson found) throws IOException {
    for (Object next = found.next(); next != null; next = found.next()) {
      if (next instanceof Customer customer) {
        addAccounts(customer, found);
      } else {
        addCustomers((Account) next, found);
      }
    }
  }

  private void addAccounts(Customer customer, FoundPerson found) throws IOException {
    for (LinkedAuthor linked : store.customerLinks().of(customer.id())) {
      found.add(Account.of(linked));
    }
    Posts.each(
        index,
        Posts.of(customer.id()),
        posts ->
            posts.stream()
                .filter(mention -> mention.post().author() != null)
                .forEach(mention -> found.add(Account.of(mention.post()))));
    for (var handle : customer.handles()) {
      accounts(handle.handle()).stream()
          .filter(account -> Sameness.is(account, handle))
          .forEach(found::add);
    }
  }

  private void addCustomers(Account account, FoundPerson found) throws IOException {
    accounts(account.id()).stream()
        .filter(same -> same.id().equals(account.id()))
        .forEach(found::add);
    store
        .customerLinks()
        .find(account.id())
        .map(LinkedAuthor::customer)
        .flatMap(store.customers()::find)
        .ifPresent(found::add);
    for (String handle : account.handlesAndId()) {
      store.customers().holding(handle, MOST).stream()
          .filter(
              customer ->
                  customer.handles().stream().anyMatch(known -> Sameness.is(account, known)))
          .forEach(found::add);
    }
  }

  /** Those who have written under an id or a handle. */
  private List<Account> accounts(String idOrHandle) throws IOException {
    List<Account> accounts = new ArrayList<>();
    String bare = idOrHandle.replaceFirst("^@", "");
    for (String written : new LinkedHashSet<>(List.of(idOrHandle, bare))) {
      Posts.each(
          index,
          Posts.by(written),
          posts ->
              posts.stream()
                  .filter(mention -> Sameness.is(mention.post().author(), bare))
                  .map(mention -> Account.of(mention.post()))
                  .forEach(account -> Sameness.merge(accounts, account)));
    }
    return accounts;
  }
}
