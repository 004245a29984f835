package io.earshot.console.pages;

import io.earshot.console.people.CustomerDecisions;
import io.earshot.console.people.LinkChoices;
import io.earshot.console.query.Searches;
import io.earshot.search.Mention;
import io.earshot.search.SearchRequest;
import io.earshot.search.SearchResult;
import io.earshot.store.CrmRecords;
import io.earshot.store.Customer;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The page of a customer: who they are, which authors, and what they say over time. */
public final class CustomerHandler {
  private static final int SHOWN = 10;
  private static final int TOLD = 20;

  private final CustomerDecisions customers;
  private final LinkChoices links;
  private final CrmRecords records;
  private final Searches searches;
  private final Renderer renderer;
  private final Clock clock;

  public CustomerHandler(
      CustomerDecisions customers,
      LinkChoices links,
      CrmRecords records,
      Searches searches,
      Renderer renderer,
      Clock clock) {
    this.customers = customers;
    this.links = links;
    this.records = records;
    this.searches = searches;
    this.renderer = renderer;
    this.clock = clock;
  }

  public void register(RoutesConfig routes) {
    routes.get("/people/{id}", this::page);
    routes.post("/people/{id}/delete", this::delete);
  }

  private void page(Context request) {
    Customer customer = customers.find(request.pathParam("id"));
    SearchResult posts =
        searches.searchOrRefuse(
            CustomerView.posts(customer.id())
                .request(SearchRequest.MAX_SIZE, null, Set.of(), false));
    renderer.page(request, "customer.jte", customer.label(), "people", view(customer, posts));
  }

  private CustomerPage view(Customer customer, SearchResult posts) {
    Instant now = clock.instant();
    List<Mention> mentions = posts.hits().stream().map(SearchResult.Hit::mention).toList();
    return new CustomerPage(
        CustomerView.of(customer),
        Words.count(posts.total(), "post", "posts"),
        CustomerView.posts(customer.id()).address(),
        WeeksView.of(mentions),
        mentions.stream().limit(SHOWN).map(mention -> Hit.of(mention, now, Map.of())).toList(),
        links.of(customer.id()).stream()
            .map(link -> AccountView.of(link, customer.id(), now))
            .toList(),
        records.of(customer.id(), TOLD).stream()
            .map(record -> CrmRecordView.of(record, now))
            .toList());
  }

  private void delete(Context request) {
    customers.delete(request.pathParam("id"));
    request.redirect("/people", HttpStatus.SEE_OTHER);
  }
}
