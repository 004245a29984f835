package io.earshot.console.api;

import io.earshot.console.people.CustomerDecisions;
import io.earshot.console.people.LinkChoices;
import io.earshot.console.query.CustomerParameters;
import io.earshot.console.query.QueryString;
import io.earshot.console.web.Choices;
import io.earshot.console.web.Json;
import io.earshot.console.web.Problem;
import io.earshot.store.Customer;
import io.earshot.store.LinkDecision.Verdict;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** {@code /api/v1/customers}. */
public final class CustomersApi {
  private static final String ALL = "/api/v1/customers";
  private static final String ONE = ALL + "/{id}";
  private static final int SIZE = 50;

  private final CustomerDecisions decisions;
  private final LinkChoices links;

  public CustomersApi(CustomerDecisions decisions, LinkChoices links) {
    this.decisions = decisions;
    this.links = links;
  }

  /**
   * A page of customers.
   *
   * @param total of all, whatever is asked for
   * @param next {@code after} of the page that follows, or null
   */
  record CustomerPage(List<Customer> customers, long total, String next) {}

  /** The authors that a customer is, or is not. */
  record Links(List<LinkJson> links) {}

  /** Body that says whether an author is a customer. */
  record VerdictRequest(String verdict) {}

  public void register(RoutesConfig routes) {
    routes.get(ALL, this::list);
    routes.post(ALL + "/import", this::take);
    routes.get(ONE, request -> Json.answer(request, decisions.find(id(request))));
    routes.put(ONE, this::put);
    routes.delete(ONE, this::delete);
    routes.get(ONE + "/links", this::links);
    routes.put(ONE + "/links/{author}", this::decide);
  }

  private void list(Context request) {
    CustomerParameters asked = CustomerParameters.of(request, SIZE);
    List<Customer> found = decisions.list(asked.text(), asked.after(), asked.size());
    String next = found.size() < asked.size() ? null : found.get(found.size() - 1).id();
    Json.answer(request, new CustomerPage(found, decisions.count(), next));
  }

  private void put(Context request) {
    NewCustomer body = Json.body(request, NewCustomer.class);
    boolean known = decisions.knows(id(request));
    Customer customer = decisions.put(body.draft(id(request)), body.region());
    if (!known) {
      request.status(HttpStatus.CREATED);
      request.header("Location", ALL + "/" + QueryString.encode(customer.id()));
    }
    Json.answer(request, customer);
  }

  private void delete(Context request) {
    decisions.delete(id(request));
    request.status(HttpStatus.NO_CONTENT);
  }

  private void take(Context request) throws IOException {
    InputStream file = request.bodyInputStream();
    try {
      Json.answer(request, decisions.take(file, CustomerParameters.importing(request)));
    } finally {
      // who is still sending would not hear what is wrong
      file.transferTo(OutputStream.nullOutputStream());
    }
  }

  private void links(Context request) {
    String id = decisions.find(id(request)).id();
    Json.answer(
        request, new Links(links.of(id).stream().map(link -> LinkJson.of(link, id)).toList()));
  }

  private void decide(Context request) {
    String verdict = Json.body(request, VerdictRequest.class).verdict();
    if (verdict == null) {
      throw Problem.badRequest("'verdict' is missing: confirmed, rejected or open.");
    }
    links.decide(
        request.pathParam("author"), id(request), Choices.read("verdict", Verdict.class, verdict));
    request.status(HttpStatus.NO_CONTENT);
  }

  private static String id(Context request) {
    return request.pathParam("id");
  }
}
