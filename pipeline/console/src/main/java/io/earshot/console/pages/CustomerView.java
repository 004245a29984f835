package io.earshot.console.pages;

import io.earshot.console.query.QueryString;
import io.earshot.console.query.SearchParameters;
import io.earshot.console.query.SearchParameters.Copies;
import io.earshot.search.query.KeywordField;
import io.earshot.search.query.MentionQuery;
import io.earshot.store.Customer;
import io.earshot.store.SocialHandle;
import java.util.ArrayList;
import java.util.List;

/**
 * A customer in words.
 *
 * @param address of their page
 * @param facts what is known of them
 */
public record CustomerView(
    String id, String name, String address, String company, String locality, List<Fact> facts) {

  /** Something known, such as "E-mail", once or several times. */
  public record Fact(String name, List<String> values) {}

  static CustomerView of(Customer customer) {
    return new CustomerView(
        customer.id(),
        customer.label(),
        address(customer.id()),
        customer.company(),
        customer.locality(),
        facts(customer));
  }

  /** The address of a customer's page. */
  static String address(String id) {
    return "/people/" + QueryString.encode(id);
  }

  /** A search for all posts of a customer. */
  static SearchParameters posts(String id) {
    MentionQuery query = new MentionQuery.Value(KeywordField.CUSTOMER, id, false);
    return SearchParameters.of(query).withCopies(Copies.ALL);
  }

  private static List<Fact> facts(Customer customer) {
    List<Fact> facts = new ArrayList<>();
    add(facts, "E-mail", customer.emails());
    add(facts, "Phone", customer.phones());
    add(facts, "Site", customer.sites());
    add(facts, "Account", customer.handles().stream().map(CustomerView::account).toList());
    add(facts, "Id", List.of(customer.id()));
    add(facts, "Agreed to be recognised", List.of(customer.consent() ? "yes" : "no"));
    return facts;
  }

  private static void add(List<Fact> facts, String name, List<String> values) {
    if (!values.isEmpty()) {
      facts.add(new Fact(name, values));
    }
  }

  /** Such as "mastodon: jane@town.example". */
  static String account(SocialHandle handle) {
    return handle.network() + ": " + handle.handle();
  }
}
