package io.earshot.console.pages;

import io.earshot.console.people.CustomerNames;
import io.earshot.console.people.LinkChoices;
import io.earshot.console.query.Searches;
import io.earshot.search.Mention;
import io.earshot.store.Decision;
import io.earshot.store.Store;
import io.earshot.store.Tracker;
import io.earshot.store.TrackerKind;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Complaints that wait for an answer, those of known customers first. */
public final class AnswerFirstHandler {
  private static final int DAYS = 14;
  private static final int OF_CUSTOMERS = 100;
  private static final int OF_OTHERS = 20;

  private final Store store;
  private final Searches searches;
  private final CustomerNames names;
  private final LinkChoices links;
  private final Renderer renderer;
  private final Clock clock;

  public AnswerFirstHandler(
      Store store, LinkChoices links, Searches searches, Renderer renderer, Clock clock) {
    this.store = store;
    this.links = links;
    this.searches = searches;
    this.names = new CustomerNames(store.customers());
    this.renderer = renderer;
    this.clock = clock;
  }

  /**
   * What waits.
   *
   * @param days how far back was looked
   * @param brands whom the complaints are about; empty: whatever they are about
   * @param answering whether any brand's own accounts are known, so that answers can be seen
   * @param conflicts how many authors wait for a decision
   */
  public record AnswerFirstView(
      int days,
      List<String> brands,
      boolean answering,
      List<Hit> ofCustomers,
      List<Hit> ofOthers,
      long conflicts) {}

  public void register(RoutesConfig routes) {
    routes.get("/answer-first", this::page);
  }

  private void page(Context request) {
    List<Tracker> brands =
        store.trackers().all().stream()
            .map(Decision::value)
            .filter(tracker -> tracker.kind() == TrackerKind.BRAND)
            .toList();
    AnswerFirstView view =
        new AnswerFirstView(
            DAYS,
            brands.stream().map(Tracker::name).toList(),
            brands.stream().anyMatch(brand -> !brand.ownAccounts().isEmpty()),
            open(brands, true, OF_CUSTOMERS),
            open(brands, false, OF_OTHERS),
            links.conflicts());
    renderer.page(request, "answerfirst.jte", "Answer first", "people", view);
  }

  private List<Hit> open(List<Tracker> brands, boolean ofCustomers, int limit) {
    Instant now = clock.instant();
    List<Mention> open =
        searches.openComplaints(brands, ofCustomers, now.minus(Duration.ofDays(DAYS)), limit);
    Map<String, String> known = names.of(open);
    return open.stream().map(mention -> Hit.of(mention, now, known)).toList();
  }
}
