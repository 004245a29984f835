package io.earshot.insight.erasure;

import io.earshot.connectors.Author;
import io.earshot.store.Customer;
import io.earshot.store.SocialHandle;
import java.util.List;

/** Whether two ways of naming someone are the same, whatever the case. */
final class Sameness {
  private Sameness() {}

  /** By e-mail address or handle. */
  static boolean is(Customer customer, String sought) {
    String bare = bare(sought);
    return customer.emails().stream().anyMatch(bare::equalsIgnoreCase)
        || customer.handles().stream().anyMatch(known -> bare.equalsIgnoreCase(known.handle()));
  }

  /** By id or handle. */
  static boolean is(Author author, String sought) {
    return author != null
        && (sought.equalsIgnoreCase(author.id())
            || author.handle() != null && sought.equalsIgnoreCase(bare(author.handle())));
  }

  static boolean isId(Account account, String sought) {
    return account.id().equalsIgnoreCase(bare(sought));
  }

  /** Whether an account is the one that a customer is known to have. */
  static boolean is(Account account, SocialHandle known) {
    return isId(account, known.handle())
        || known.network().equalsIgnoreCase(account.network())
            && account.handles().stream()
                .anyMatch(handle -> bare(handle).equalsIgnoreCase(known.handle()));
  }

  /** Adds an account, or what is new of one that is there. */
  static void merge(List<Account> accounts, Account account) {
    for (int i = 0; i < accounts.size(); i++) {
      if (accounts.get(i).id().equals(account.id())) {
        accounts.set(i, accounts.get(i).and(account));
        return;
      }
    }
    accounts.add(account);
  }

  static String bare(String handle) {
    return handle.strip().replaceFirst("^@", "");
  }
}
