package io.earshot.console.pages;

import io.earshot.store.Customer;
import io.earshot.store.LinkEvidence;
import io.earshot.store.LinkedAuthor;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An author whose evidence contradicts itself.
 *
 * @param author id
 * @param choices the customers that they may be
 */
public record ConflictView(
    String author,
    String label,
    String place,
    String link,
    String reason,
    Moment since,
    List<Choice> choices) {

  /**
   * A customer that an author may be.
   *
   * @param evidence in sentences
   */
  public record Choice(String customer, String name, String address, List<String> evidence) {}

  static ConflictView of(LinkedAuthor author, Map<String, Customer> customers, Instant now) {
    return new ConflictView(
        author.author(),
        author.label(),
        AccountView.place(author),
        Words.link(author.url()),
        AccountView.reason(author),
        Moment.of(author.since(), now),
        author.evidence().stream()
            .map(LinkEvidence::customer)
            .distinct()
            .map(customer -> choice(author, customer, customers))
            .toList());
  }

  private static Choice choice(
      LinkedAuthor author, String customer, Map<String, Customer> customers) {
    return new Choice(
        customer,
        AccountView.name(customers, customer),
        CustomerView.address(customer),
        author.evidence().stream()
            .filter(evidence -> evidence.customer().equals(customer))
            .map(AccountView::sentence)
            .toList());
  }
}
