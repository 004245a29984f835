package io.earshot.console.people;

import io.earshot.console.web.Problem;
import io.earshot.store.Customer;
import io.earshot.store.LinkDecision;
import io.earshot.store.LinkDecision.Verdict;
import io.earshot.store.LinkEvidence;
import io.earshot.store.LinkedAuthor;
import io.earshot.store.LinkedAuthor.State;
import io.earshot.store.Store;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which authors customers are, as the job found out, and what people say to it. */
public final class LinkChoices {
  private final Store store;
  private final Clock clock;

  public LinkChoices(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * An author, and what was last said to whether they are a customer.
   *
   * @param said null: nothing
   */
  public record Link(LinkedAuthor author, Verdict said) {
    /** Whether what was said is not in force yet. */
    public boolean pending(String customer) {
      boolean linked = customer.equals(author.customer());
      return said == Verdict.REJECTED && linked || said == Verdict.CONFIRMED && !linked;
    }
  }

  /** Authors that are a customer, and those of whom somebody said that they are not. */
  public List<Link> of(String customer) {
    List<LinkDecision> decisions = store.linkDecisions().ofCustomer(customer);
    List<Link> links = new ArrayList<>();
    for (LinkedAuthor author : store.customerLinks().of(customer)) {
      links.add(new Link(author, said(decisions, author.author())));
    }
    for (LinkDecision decision : decisions) {
      boolean shown = links.stream().anyMatch(link -> sameAuthor(link, decision));
      if (decision.verdict() != Verdict.OPEN && !shown) {
        links.add(new Link(known(decision), decision.verdict()));
      }
    }
    return links;
  }

  private static boolean sameAuthor(Link link, LinkDecision decision) {
    return link.author().author().equals(decision.author());
  }

  /** What is known of an author of whom something was said; at least that. */
  private LinkedAuthor known(LinkDecision decision) {
    return store
        .customerLinks()
        .find(decision.author())
        .orElseGet(() -> unknown(decision.author(), decision));
  }

  private static LinkedAuthor unknown(String author, LinkDecision decision) {
    return new LinkedAuthor(
        author, null, null, null, null, null, State.REJECTED, null, null, null, decision.decided());
  }

  private static Verdict said(List<LinkDecision> decisions, String author) {
    return decisions.stream()
        .filter(decision -> decision.author().equals(author))
        .map(LinkDecision::verdict)
        .filter(verdict -> verdict != Verdict.OPEN)
        .findFirst()
        .orElse(null);
  }

  /** Ids of customers who were heard, those first of whom an account was found last. */
  public List<String> newestCustomers(int limit) {
    return store.customerLinks().newestCustomers(limit);
  }

  /** How many authors are each of some customers; those that none is are left out. */
  public Map<String, Long> counts(Collection<String> customers) {
    return store.customerLinks().counts(customers);
  }

  public long conflicts() {
    return store.customerLinks().count(State.CONFLICT);
  }

  /** Authors whose evidence contradicts itself, newest first. */
  public List<LinkedAuthor> conflicts(int limit) {
    return store.customerLinks().newest(State.CONFLICT, limit);
  }

  /** The customers that the evidence of authors names, by id. */
  public Map<String, Customer> named(Collection<LinkedAuthor> authors) {
    Stream<String> ids =
        authors.stream().flatMap(author -> author.evidence().stream()).map(LinkEvidence::customer);
    return store.customers().find(ids.distinct().toList());
  }

  /** Says whether an author is a customer; the job follows within seconds. */
  public void decide(String author, String customer, Verdict verdict) {
    if (author == null || author.isBlank()) {
      throw Problem.badRequest("'author' is missing: the id of the author.");
    }
    if (store.customers().find(customer).isEmpty()) {
      throw Problem.notFound("There is no customer '%s'.".formatted(customer));
    }
    store.linkDecisions().decide(author, customer, verdict, clock.instant());
  }

  /** Says that an author is none of the customers for whom there is evidence. */
  public void rejectAll(String author) {
    store.customerLinks().find(author).stream()
        .flatMap(found -> found.evidence().stream())
        .map(LinkEvidence::customer)
        .distinct()
        .forEach(
            customer ->
                store.linkDecisions().decide(author, customer, Verdict.REJECTED, clock.instant()));
  }
}
