package io.earshot.console.pages;

import io.earshot.console.corrections.CorrectionDecisions;
import io.earshot.console.people.CustomerNames;
import io.earshot.console.query.CopyCounts;
import io.earshot.console.query.SearchParameters;
import io.earshot.console.query.SearchParameters.Copies;
import io.earshot.console.query.Searches;
import io.earshot.search.Filters;
import io.earshot.search.Mention;
import io.earshot.search.SearchRequest.Order;
import io.earshot.search.SearchResult;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The page of a post: {@code /mentions/{id}}. */
public final class MentionHandler {
  private static final int COPIES = 50;
  private static final int ALIKE = 5;

  private final Searches searches;
  private final CorrectionDecisions corrections;
  private final CustomerNames customers;
  private final Renderer renderer;
  private final Clock clock;

  public MentionHandler(
      Searches searches,
      CorrectionDecisions corrections,
      CustomerNames customers,
      Renderer renderer,
      Clock clock) {
    this.searches = searches;
    this.corrections = corrections;
    this.customers = customers;
    this.renderer = renderer;
    this.clock = clock;
  }

  public void register(RoutesConfig routes) {
    routes.get("/mentions/{id}", this::page);
  }

  /** Near-copies of a mention, itself left out. */
  private List<Mention> copies(Mention mention) {
    return mention.copies() == null
        ? List.of()
        : searches
            .searchOrRefuse(
                CopyCounts.posts(mention.copies().cluster()).request(COPIES, null, Set.of(), false))
            .hits()
            .stream()
            .map(SearchResult.Hit::mention)
            .filter(copy -> !copy.id().equals(mention.id()))
            .toList();
  }

  /** Posts that mean about the same. */
  private List<Hit> alike(Mention mention, Instant now) {
    SearchParameters firstCopies =
        new SearchParameters(null, Filters.NONE, Order.RELEVANCE).withCopies(Copies.FIRST);
    List<SearchResult.Hit> hits = searches.similar(mention, firstCopies, ALIKE);
    Map<String, String> names = customers.of(hits.stream().map(SearchResult.Hit::mention).toList());
    return hits.stream()
        .map(hit -> Hit.of(hit, now, Map.of(), names).near(hit.score(), List.of()))
        .toList();
  }

  /** Where it stands as it is shown here. */
  private List<Mention> conversation(Mention shown) {
    return searches.conversation(shown).stream()
        .map(one -> one.id().equals(shown.id()) ? shown : one)
        .toList();
  }

  private void page(Context request) {
    Mention mention = corrections.current(searches.find(request.pathParam("id")));
    Instant now = clock.instant();
    List<MentionView.Reply> thread = Conversation.thread(conversation(mention), mention.id(), now);
    Hit.Known customer = Hit.Known.of(mention, customers.of(List.of(mention)));
    CorrectionView correction = CorrectionView.of(mention, corrections.topics(mention), now);
    MentionView view =
        MentionView.of(
            mention, correction, customer, copies(mention), thread, alike(mention, now), now);
    renderer.page(request, "mention.jte", view.title(), "search", view);
  }
}
