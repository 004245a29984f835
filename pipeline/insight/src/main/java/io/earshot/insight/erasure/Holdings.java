package io.earshot.insight.erasure;

import static java.util.Objects.requireNonNull;

import io.earshot.search.Mention;
import io.earshot.search.MentionIndex;
import io.earshot.store.AlertRow;
import io.earshot.store.CrmRecord;
import io.earshot.store.Customer;
import io.earshot.store.LinkDecision;
import io.earshot.store.LinkedAuthor;
import io.earshot.store.Store;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that is held of a person.
 *
 * @param customers as which they are known
 * @param accounts with which they write
 * @param posts that they wrote
 * @param links between the two, with the evidence
 * @param decisions what people said to these links
 * @param alerts that show posts of theirs
 * @param crm what CRMs were told, or are to be
 */
public record Holdings(
    List<Customer> customers,
    List<Account> accounts,
    List<Mention> posts,
    List<LinkedAuthor> links,
    List<LinkDecision> decisions,
    List<HeldAlert> alerts,
    List<CrmRecord> crm) {
  private static final int MOST_RECORDS = 100_000;

  /** An alert; the posts of others that it shows are not told. */
  public record HeldAlert(String rule, Instant raised, String title) {}

  public Holdings {
    customers = List.copyOf(requireNonNull(customers, "customers is null"));
    accounts = List.copyOf(requireNonNull(accounts, "accounts is null"));
    posts = List.copyOf(requireNonNull(posts, "posts is null"));
    links = List.copyOf(requireNonNull(links, "links is null"));
    decisions = List.copyOf(requireNonNull(decisions, "decisions is null"));
    alerts = List.copyOf(requireNonNull(alerts, "alerts is null"));
    crm = List.copyOf(requireNonNull(crm, "crm is null"));
  }

  /** Collects it. */
  public static Holdings of(Person person, Store store, MentionIndex index) throws IOException {
    List<LinkedAuthor> links = new ArrayList<>();
    List<LinkDecision> decisions = new ArrayList<>();
    for (Account account : person.accounts()) {
      store.customerLinks().find(account.id()).ifPresent(links::add);
      decisions.addAll(store.linkDecisions().of(account.id()));
    }
    List<Mention> posts = posts(person, index);
    return new Holdings(
        person.customers(),
        person.accounts(),
        posts,
        links,
        decisions,
        alerts(posts, store),
        records(person, store));
  }

  private static List<CrmRecord> records(Person person, Store store) {
    return person.customers().stream()
        .flatMap(customer -> store.crmRecords().of(customer.id(), MOST_RECORDS).stream())
        .toList();
  }

  private static List<HeldAlert> alerts(List<Mention> posts, Store store) {
    return posts.stream()
        .flatMap(mention -> store.alerts().showing(mention.id()).stream())
        .map(AlertRow::alert)
        .map(alert -> new HeldAlert(alert.rule(), alert.raised(), alert.title()))
        .distinct()
        .toList();
  }

  private static List<Mention> posts(Person person, MentionIndex index) throws IOException {
    Map<String, Mention> posts = new LinkedHashMap<>();
    for (String author : person.authors()) {
      Posts.each(
          index,
          Posts.by(author),
          batch ->
              batch.stream()
                  .filter(mention -> author.equals(mention.post().author().id()))
                  .forEach(mention -> posts.put(mention.id(), mention)));
    }
    return List.copyOf(posts.values());
  }
}
