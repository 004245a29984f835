package io.earshot.console.pages;

import io.earshot.console.people.LinkChoices;
import io.earshot.console.web.Choices;
import io.earshot.console.web.Problem;
import io.earshot.store.Customer;
import io.earshot.store.LinkDecision.Verdict;
import io.earshot.store.LinkedAuthor;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What is said to whether authors are customers; and the authors of whom that is in doubt. */
public final class LinkHandler {
  private static final String CONFLICTS = "/link-conflicts";
  private static final int ROWS = 200;

  private final LinkChoices links;
  private final Renderer renderer;
  private final Clock clock;

  public LinkHandler(LinkChoices links, Renderer renderer, Clock clock) {
    this.links = links;
    this.renderer = renderer;
    this.clock = clock;
  }

  /** The authors in doubt. */
  public record ConflictsView(List<ConflictView> conflicts, long total) {}

  public void register(RoutesConfig routes) {
    routes.get(CONFLICTS, this::conflicts);
    routes.post(CONFLICTS + "/reject", this::reject);
    routes.post("/people/{id}/links", this::decide);
  }

  private void conflicts(Context request) {
    Instant now = clock.instant();
    List<LinkedAuthor> authors = links.conflicts(ROWS);
    Map<String, Customer> customers = links.named(authors);
    ConflictsView view =
        new ConflictsView(
            authors.stream().map(author -> ConflictView.of(author, customers, now)).toList(),
            links.conflicts());
    renderer.page(request, "conflicts.jte", "Conflicts", "people", view);
  }

  private void decide(Context request) {
    String customer = request.pathParam("id");
    String verdict = request.formParam("verdict");
    if (verdict == null) {
      throw Problem.badRequest("'verdict' is missing.");
    }
    links.decide(
        request.formParam("author"), customer, Choices.read("verdict", Verdict.class, verdict));
    boolean listed = "conflicts".equals(request.formParam("back"));
    request.redirect(
        listed ? CONFLICTS : CustomerView.address(customer) + "#accounts", HttpStatus.SEE_OTHER);
  }

  private void reject(Context request) {
    String author = request.formParam("author");
    if (author == null) {
      throw Problem.badRequest("'author' is missing.");
    }
    links.rejectAll(author);
    request.redirect(CONFLICTS, HttpStatus.SEE_OTHER);
  }
}
