package io.earshot.console.people;

import io.earshot.console.web.Fault;
import io.earshot.console.web.Problem;
import io.earshot.console.web.StoreChange;
import io.earshot.insight.customers.CustomerDraft;
import io.earshot.insight.customers.CustomerFileException;
import io.earshot.insight.customers.CustomerImport;
import io.earshot.insight.customers.ImportOptions;
import io.earshot.insight.customers.ImportReport;
import io.earshot.insight.customers.Normalised;
import io.earshot.insight.customers.Normaliser;
import io.earshot.insight.customers.Phones;
import io.earshot.insight.customers.RefusedValue;
import io.earshot.store.Customer;
import io.earshot.store.Customers;
import io.earshot.store.Store;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What people may decide about customers; what they may not is a {@link Problem}. */
public final class CustomerDecisions {
  private final Customers customers;

  public CustomerDecisions(Store store) {
    this.customers = store.customers();
  }

  public long count() {
    return customers.count();
  }

  public boolean knows(String id) {
    return customers.find(id).isPresent();
  }

  public Customer find(String id) {
    return customers
        .find(id)
        .orElseThrow(() -> Problem.notFound("There is no customer '%s'.".formatted(id)));
  }

  /** Those of the ids that there are, by id. */
  public Map<String, Customer> find(Collection<String> ids) {
    return customers.find(ids);
  }

  /**
   * By name.
   *
   * @param text part of the name, or the whole id; null: all
   * @param after id of the last one of the page before; null: from the first on
   */
  public List<Customer> list(String text, String after, int size) {
    return customers.list(text, after == null ? null : find(after), size);
  }

  /**
   * Adds a customer, or puts another in their place.
   *
   * @param region of phone numbers that name no country, or null
   * @return the customer as they are now
   * @throws Problem if any value is refused; it says which
   */
  public Customer put(CustomerDraft draft, String region) {
    Normalised normalised = new Normaliser(phones(region)).normalised(draft);
    normalised.refused().stream()
        .findFirst()
        .ifPresent(
            refused -> {
              throw refused(refused);
            });
    customers.save(normalised.customer());
    return normalised.customer();
  }

  private static Problem refused(RefusedValue refused) {
    return new Problem(
        HttpStatus.BAD_REQUEST,
        refused.reason() + ".",
        new Fault(refused.field(), refused.item(), null, refused.value()));
  }

  private static Phones phones(String region) {
    try {
      return new Phones(region);
    } catch (IllegalArgumentException unknown) {
      throw Problem.badRequest(unknown.getMessage() + ".");
    }
  }

  public void delete(String id) {
    StoreChange.carryOut(() -> customers.delete(id));
  }

  /** Takes in a file. */
  public ImportReport take(InputStream file, ImportOptions options) {
    phones(options.region());
    try {
      return new CustomerImport(customers).run(file, options);
    } catch (CustomerFileException unreadable) {
      throw Problem.badRequest(unreadable.getMessage() + ".");
    } catch (IOException broken) {
      throw Problem.badRequest("The file could not be read: " + broken.getMessage());
    }
  }
}
