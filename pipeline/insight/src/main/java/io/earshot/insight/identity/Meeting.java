package io.earshot.insight.identity;

import io.earshot.store.EvidenceKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Who meets on one blocking key, and what follows from it. */
public final class Meeting {
  private Meeting() {}

  /**
   * The evidence that the key gives for one author.
   *
   * @param author what the author says on the key
   * @param customers what customers say on it
   * @param others what authors say on it, this one or not
   */
  public static List<Match> of(
      AuthorClaim author, Collection<CustomerClaim> customers, Iterable<AuthorClaim> others) {
    EvidenceKind kind = customers.isEmpty() ? null : kind(author, others);
    List<Match> matches = new ArrayList<>();
    if (kind != null) {
      customers.forEach(
          customer ->
              matches.add(
                  new Match(
                      customer.customer(),
                      customer.consent(),
                      kind,
                      BlockingKeys.shown(author.key()),
                      kind == EvidenceKind.HANDLE ? null : otherAccount(author, customer))));
    }
    return matches;
  }

  private static EvidenceKind kind(AuthorClaim author, Iterable<AuthorClaim> others) {
    return switch (author.role()) {
      case OWNS -> EvidenceKind.HANDLE;
      case VERIFIED -> EvidenceKind.VERIFIED_LINK;
      case PUBLISHES ->
          BlockingKeys.isEmail(author.key()) ? EvidenceKind.EMAIL : EvidenceKind.PHONE;
      case NAMES -> isNamedBack(author, others) ? EvidenceKind.RECIPROCAL_LINK : null;
    };
  }

  /** Whether the owner of what the author names names one of the author's accounts. */
  private static boolean isNamedBack(AuthorClaim author, Iterable<AuthorClaim> others) {
    for (AuthorClaim other : others) {
      if (other.role() == Role.OWNS
          && !other.author().equals(author.author())
          && other.names().stream().anyMatch(author.own()::contains)) {
        return true;
      }
    }
    return false;
  }

  private static String otherAccount(AuthorClaim author, CustomerClaim customer) {
    if (customer.accounts().stream().anyMatch(author.own()::contains)) {
      return null;
    }
    List<String> places =
        author.own().stream().filter(BlockingKeys::isAccount).map(BlockingKeys::place).toList();
    return customer.accounts().stream()
        .filter(account -> places.contains(BlockingKeys.place(account)))
        .findFirst()
        .map(BlockingKeys::shown)
        .orElse(null);
  }
}
