package io.earshot.console.pages;

import io.earshot.console.brands.Previews;
import io.earshot.console.brands.TrackerDecisions;
import io.earshot.console.web.Problem;
import io.earshot.search.query.MentionQuery;
import io.earshot.store.Decision;
import io.earshot.store.Tracker;
import io.earshot.store.TrackerKind;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The pages of what is watched, and what can be decided there. */
public final class BrandHandler extends DecisionHandler<Tracker, BrandForm> {
  private static final Place PLACE = new Place("brand", "brands", "brand.jte");
  private static final Forms<Tracker, BrandForm> FORMS =
      new Forms<>(
          request -> BrandForm.EMPTY,
          BrandForm::read,
          BrandForm::of,
          BrandForm::named,
          BrandForm::tracker);

  private final TrackerDecisions decisions;
  private final Previews previews;
  private final Renderer renderer;
  private final Clock clock;

  public BrandHandler(
      TrackerDecisions decisions, Previews previews, Renderer renderer, Clock clock) {
    super(decisions, renderer, PLACE, FORMS);
    this.decisions = decisions;
    this.previews = previews;
    this.renderer = renderer;
    this.clock = clock;
  }

  @Override
  public void register(RoutesConfig routes) {
    super.register(routes);
    routes.get("/brand-history", this::tellHistory);
  }

  @Override
  void list(Context request) {
    List<Decision<Tracker>> all = decisions.all();
    List<BrandsView.Group> groups =
        Stream.of(TrackerKind.values())
            .map(kind -> new BrandsView.Group(BrandsView.heading(kind), brands(all, kind)))
            .filter(group -> !group.brands().isEmpty())
            .toList();
    renderer.page(request, "brands.jte", "Brands", PLACE.section(), new BrandsView(groups));
  }

  private List<BrandsView.Brand> brands(List<Decision<Tracker>> all, TrackerKind kind) {
    return all.stream().filter(row -> row.value().kind() == kind).map(this::brand).toList();
  }

  private BrandsView.Brand brand(Decision<Tracker> row) {
    String address = PLACE.of(row.value().name());
    HistoryView history = history(row.value().name());
    try {
      MentionQuery query = decisions.query(row.value());
      String posts = Words.count(previews.count(query), "post", "posts");
      return BrandsView.Brand.of(row, address, posts, previews.all(query).address(), history);
    } catch (Problem faulty) {
      return BrandsView.Brand.of(row, address, faulty.getMessage(), null, history);
    }
  }

  private HistoryView history(String name) {
    return HistoryView.ofTracker(name, decisions.history(name));
  }

  private void tellHistory(Context request) {
    String name = request.queryParam("name");
    HistoryView view = history(name == null ? "" : name);
    renderer.fragment(request, "history.jte", Map.of("history", view));
  }

  @Override
  PreviewView preview(Tracker tracker) {
    return PreviewView.of(previews.of(decisions.query(tracker)), clock.instant());
  }
}
