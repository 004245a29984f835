package io.earshot.console.api;

import io.earshot.console.corrections.CorrectionDecisions;
import io.earshot.console.query.SearchParameters;
import io.earshot.console.query.SearchParameters.Copies;
import io.earshot.console.query.Searches;
import io.earshot.console.web.Json;
import io.earshot.search.Mention;
import io.earshot.search.SearchRequest;
import io.earshot.search.SearchResult;
import io.earshot.search.SearchResult.DayCount;
import io.earshot.search.SearchResult.FacetCount;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code /api/v1/mentions}. */
public final class MentionsApi {
  private static final int PAGE = 20;
  private final Searches searches;
  private final CorrectionDecisions corrections;

  public MentionsApi(Searches searches, CorrectionDecisions corrections) {
    this.searches = searches;
    this.corrections = corrections;
  }

  /**
   * A page of a result.
   *
   * @param next token of the next page, absent on the last one
   * @param facets counts of each facet asked for
   * @param histogram posts per day, absent unless asked for
   */
  record Found(
      long total,
      List<MentionJson> mentions,
      String next,
      Map<String, List<FacetCount>> facets,
      List<DayCount> histogram) {}

  /** Posts that mean about the same, nearest first. */
  record Similar(List<MentionJson> mentions) {}

  public void register(RoutesConfig routes) {
    routes.get("/api/v1/mentions", this::search);
    routes.get("/api/v1/mentions/{id}", this::find);
    routes.get("/api/v1/mentions/{id}/similar", this::similar);
  }

  private void search(Context request) {
    SearchParameters parameters = SearchParameters.of(request, Copies.ALL);
    SearchRequest search = parameters.page(request, PAGE);
    SearchResult result = searches.searchOrRefuse(search);
    Json.answer(
        request,
        new Found(
            result.total(),
            result.hits().stream()
                .map(parameters.meaning() == null ? MentionJson::of : MentionJson::near)
                .toList(),
            result.next(),
            facets(result),
            search.histogram() ? result.histogram() : null));
  }

  private static Map<String, List<FacetCount>> facets(SearchResult result) {
    return result.facets().isEmpty()
        ? null
        : result.facets().entrySet().stream()
            .collect(
                Collectors.toMap(
                    facet -> facet.getKey().name().toLowerCase(Locale.ROOT), Map.Entry::getValue));
  }

  private void similar(Context request) {
    Mention mention = searches.find(request.pathParam("id"));
    SearchParameters among = SearchParameters.of(request, Copies.FIRST);
    List<SearchResult.Hit> hits =
        searches.similar(mention, among, among.page(request, PAGE).size());
    Json.answer(request, new Similar(hits.stream().map(MentionJson::near).toList()));
  }

  private void find(Context request) {
    Mention mention = searches.find(request.pathParam("id"));
    Json.answer(request, MentionJson.of(corrections.current(mention)));
  }
}
