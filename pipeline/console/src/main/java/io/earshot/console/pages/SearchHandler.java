package io.earshot.console.pages;

import io.earshot.console.people.CustomerNames;
import io.earshot.console.query.SearchParameters;
import io.earshot.console.query.SearchParameters.Copies;
import io.earshot.console.query.Searches;
import io.earshot.search.QueryException;
import io.earshot.search.SearchResult;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The search page: {@code /}, its next hits, and the hint that there are new posts. */
public final class SearchHandler {
  static final int PAGE = 20;

  private final Searches searches;
  private final SearchViews views;
  private final Renderer renderer;

  public SearchHandler(Searches searches, CustomerNames customers, Renderer renderer, Clock clock) {
    this.searches = searches;
    this.views = new SearchViews(searches, customers, clock);
    this.renderer = renderer;
  }

  public void register(RoutesConfig routes) {
    routes.get("/", this::page);
    routes.get("/more", this::more);
    routes.get("/news", this::news);
  }

  private void page(Context request) {
    SearchParameters parameters = SearchParameters.of(request, Copies.FIRST);
    String title = parameters.text() == null ? "Search" : parameters.text();
    renderer.page(request, "search.jte", title, "search", view(parameters));
  }

  private SearchView view(SearchParameters parameters) {
    try {
      return views.found(parameters);
    } catch (QueryException malformed) {
      return SearchViews.refused(parameters, Searches.explain(malformed));
    }
  }

  /** The next hits for a script; with none, a page of their own. */
  private void more(Context request) {
    SearchParameters parameters = SearchParameters.of(request, Copies.FIRST);
    String after = request.queryParam("after");
    SearchResult result = searches.searchOrRefuse(parameters.request(PAGE, after, Set.of(), false));
    List<Hit> hits = views.hits(parameters, result);
    String more = SearchViews.more(parameters, result);
    if (Renderer.wantsFragment(request)) {
      renderer.fragment(request, "hits.jte", Map.of("hits", hits, "more", more));
    } else {
      renderer.page(request, "more.jte", "More posts", "search", new MoreView(hits, more));
    }
  }

  /** More hits, for browsers without scripts. */
  public record MoreView(List<Hit> hits, String more) {}

  private void news(Context request) {
    SearchParameters parameters = SearchParameters.of(request, Copies.FIRST);
    long seen = request.queryParamAsClass("seen", Long.class).getOrDefault(0L);
    long fresh = searches.total(parameters) - seen;
    Map<String, Object> values =
        Map.of(
            "found", fresh > 0 ? Words.count(fresh, "new post", "new posts") : "",
            "page", parameters.address(),
            "poll", SearchViews.news(parameters, seen));
    renderer.fragment(request, "news.jte", values);
  }
}
