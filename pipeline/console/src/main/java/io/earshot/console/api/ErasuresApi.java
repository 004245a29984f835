package io.earshot.console.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.earshot.console.Erasing;
import io.earshot.console.web.Choices;
import io.earshot.console.web.Json;
import io.earshot.console.web.Problem;
import io.earshot.insight.erasure.AmbiguousPersonException;
import io.earshot.insight.erasure.Holdings;
import io.earshot.insight.erasure.People;
import io.earshot.insight.erasure.Person;
import io.earshot.search.MentionIndex;
import io.earshot.store.Erasure;
import io.earshot.store.Store;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * {@code /api/v1/people} and {@code /api/v1/erasures}: what is held of a person, and its removal.
 * Whom it is about stands in bodies only, since addresses end up in logs.
 */
public final class ErasuresApi {
  private static final int NEWEST = 100;

  private final Store store;
  private final MentionIndex index;
  private final Erasing erasing;

  /**
   * @param erasing null where there is none
   */
  public ErasuresApi(Store store, MentionIndex index, Erasing erasing) {
    this.store = store;
    this.index = index;
    this.erasing = erasing;
  }

  /** Body: id of a customer or an author, a handle, or an e-mail address. */
  record Who(String person) {}

  /**
   * A removal, which tells nothing of whom it is about.
   *
   * @param receipt how many things were removed or changed so far, by kind
   * @param failure why it could not be gone through with; absent: it did not fail
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Receipt(
      String id,
      String state,
      Instant asked,
      Instant ended,
      Map<String, Long> receipt,
      String failure) {
    static Receipt of(Erasure erasure) {
      return new Receipt(
          erasure.id(),
          Choices.write(erasure.state()),
          erasure.asked(),
          erasure.ended(),
          erasure.receipt(),
          erasure.failure());
    }
  }

  /** The newest removals. */
  record Receipts(List<Receipt> erasures) {}

  public void register(RoutesConfig routes) {
    routes.post("/api/v1/people/export", this::export);
    routes.get("/api/v1/erasures", this::list);
    routes.post("/api/v1/erasures", this::erase);
    routes.post("/api/v1/erasures/retry", this::retry);
    routes.get("/api/v1/erasures/{id}", this::one);
  }

  private void export(Context request) {
    Json.answer(request, ask(() -> HoldingsJson.of(Holdings.of(person(request), store, index))));
  }

  private void erase(Context request) {
    Erasure begun = running().begin(ask(() -> person(request)));
    request.status(HttpStatus.ACCEPTED);
    request.header("Location", "/api/v1/erasures/" + begun.id());
    Json.answer(request, Receipt.of(begun));
  }

  private Erasing running() {
    if (erasing == null) {
      throw new Problem(
          HttpStatus.NOT_IMPLEMENTED, "Only an Earshot that runs can remove a person: start it.");
    }
    return erasing;
  }

  private void retry(Context request) {
    running().retry();
    request.status(HttpStatus.ACCEPTED);
    answer(request, store.erasures().open());
  }

  private void list(Context request) {
    answer(request, store.erasures().newest(NEWEST));
  }

  private static void answer(Context request, List<Erasure> erasures) {
    Json.answer(request, new Receipts(erasures.stream().map(Receipt::of).toList()));
  }

  private void one(Context request) {
    String id = request.pathParam("id");
    Json.answer(
        request,
        Receipt.of(
            store
                .erasures()
                .find(id)
                .orElseThrow(() -> Problem.notFound("There is no erasure '%s'.".formatted(id)))));
  }

  private Person person(Context request) throws IOException, AmbiguousPersonException {
    String who = Json.body(request, Who.class).person();
    if (who == null || who.isBlank()) {
      throw Problem.badRequest(
          "Name the person: {\"person\": …}, by the id of a customer or an author, a handle, or an"
              + " e-mail address.");
    }
    return new People(store, index).find(who);
  }

  private static <T> T ask(Question<T> question) {
    try {
      return question.answer();
    } catch (AmbiguousPersonException several) {
      throw new Problem(HttpStatus.CONFLICT, several.getMessage());
    } catch (IOException failed) {
      throw new Problem(
          HttpStatus.SERVICE_UNAVAILABLE, "The index does not answer now: " + failed.getMessage());
    }
  }

  @FunctionalInterface
  private interface Question<T> {
    T answer() throws IOException, AmbiguousPersonException;
  }
}
