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

/** The list of customers: {@code /people}. */
public final class PeopleHandler {
  private static final int ROWS = 50;

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
    PeopleView view =
        new PeopleView(
            Words.count(customers.count(), "customer", "customers"),
            asked.text() == null ? "" : asked.text(),
            found.stream().map(CustomerView::of).toList(),
            accounts(found),
            found.size() < asked.size() ? null : next(asked, found),
            links.conflicts());
    renderer.page(request, "people.jte", "People", "people", view);
  }

  private Map<String, String> accounts(List<Customer> found) {
    Map<String, String> accounts = new HashMap<>();
    links
        .counts(found.stream().map(Customer::id).toList())
        .forEach((id, count) -> accounts.put(id, Words.count(count, "account", "accounts")));
    return accounts;
  }

  private static String next(CustomerParameters asked, List<Customer> found) {
    return "/people"
        + new QueryString().add("q", asked.text()).add("after", found.get(found.size() - 1).id());
  }
}
