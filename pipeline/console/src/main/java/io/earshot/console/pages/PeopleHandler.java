package io.earshot.console.pages;

import io.earshot.console.people.CustomerDecisions;
import io.earshot.console.people.LinkChoices;
import io.earshot.console.query.CustomerParameters;
import io.earshot.console.query.QueryString;
import io.earshot.store.Customer;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The list of customers: {@code /people}. */
public final class PeopleHandler {
  private static final int ROWS = 50;
  private static final int HEARD = 12;

  private final CustomerDecisions customers;
  private final LinkChoices links;
  private final Renderer renderer;

  public PeopleHandler(CustomerDecisions customers, LinkChoices links, Renderer renderer) {
    this.customers = customers;
    this.links = links;
    this.renderer = renderer;
  }

  public void register(RoutesConfig routes) {
    routes.get("/people", this::list);
  }

  private void list(Context request) {
    CustomerParameters asked = CustomerParameters.of(request, ROWS);
    List<Customer> found = customers.list(asked.text(), asked.after(), asked.size());
    boolean first = asked.text() == null && asked.after() == null;
    List<Customer> heard = first ? heard() : List.of();
    PeopleView view =
        new PeopleView(
            Words.count(customers.count(), "customer", "customers"),
            asked.text() == null ? "" : asked.text(),
            heard.stream().map(CustomerView::of).toList(),
            found.stream().map(CustomerView::of).toList(),
            accounts(Stream.concat(heard.stream(), found.stream())),
            found.size() < asked.size() ? null : next(asked, found),
            links.conflicts());
    renderer.page(request, "people.jte", "People", "people", view);
  }

  /** Who is deleted may still have an account for some seconds. */
  private List<Customer> heard() {
    List<String> ids = links.newestCustomers(HEARD);
    Map<String, Customer> known = customers.find(ids);
    return ids.stream().map(known::get).filter(customer -> customer != null).toList();
  }

  private Map<String, String> accounts(Stream<Customer> found) {
    Map<String, String> accounts = new HashMap<>();
    links
        .counts(found.map(Customer::id).distinct().toList())
        .forEach((id, count) -> accounts.put(id, Words.count(count, "account", "accounts")));
    return accounts;
  }

  private static String next(CustomerParameters asked, List<Customer> found) {
    return "/people"
        + new QueryString().add("q", asked.text()).add("after", found.get(found.size() - 1).id());
  }
}
