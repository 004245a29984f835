package io.earshot.console.api;

import io.earshot.connectors.Post;
import io.earshot.connectors.SourceKind;
import io.earshot.connectors.push.Inbox;
import io.earshot.connectors.push.PushException;
import io.earshot.connectors.push.PushedDocument;
import io.earshot.connectors.push.PushedItem;
import io.earshot.connectors.push.SentPost;
import io.earshot.console.security.Guard;
import io.earshot.console.web.Json;
import io.earshot.console.web.Problem;
import io.earshot.store.PersonKeys;
import io.earshot.store.SourceRow;
import io.earshot.store.Sources;
import io.earshot.store.Store;
import io.earshot.store.Suppressions;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code POST /api/v1/posts}: takes posts that others send. */
public final class PostsApi {
  private static final Logger LOG = LoggerFactory.getLogger(PostsApi.class);
  private static final String SCHEMA = "/io/earshot/connectors/push/posts.schema.json";
  private static final String ACCEPTED = "accepted";
  private static final String REJECTED = "rejected";
  private static final String RETRY_AFTER_SECONDS = "5";

  private static final String FORGOTTEN =
      "Its author is not kept here: they were removed and are not to be taken in again.";

  private final Sources sources;
  private final Suppressions suppressions;
  private final Inbox inbox;
  private long suppressedCount;
  private Predicate<String> suppressed;

  public PostsApi(Store store, Inbox inbox) {
    this.sources = store.sources();
    this.suppressions = store.suppressions();
    this.inbox = inbox;
  }

  /** What became of a document. */
  record Receipt(String source, long accepted, long rejected, List<Result> results) {}

  /**
   * What became of an item.
   *
   * @param index place in the document, from 0
   * @param id as it was sent
   * @param status {@code accepted} or {@code rejected}
   * @param problem why it was rejected
   * @param ignored members that the schema does not know; absent where there are none
   */
  record Result(int index, String id, String status, String problem, List<String> ignored) {
    static Result of(PushedItem item) {
      return new Result(
          item.index(),
          item.id(),
          item.problem() == null ? ACCEPTED : REJECTED,
          item.problem(),
          item.ignored().isEmpty() ? null : item.ignored());
    }
  }

  public void register(RoutesConfig routes) {
    routes.post(Guard.POSTS, this::take);
    routes.get(Guard.POSTS + "/schema.json", PostsApi::schema);
  }

  private void take(Context request) {
    String source = source(request);
    List<PushedItem> items = wanted(items(source, request.bodyAsBytes()));
    List<SentPost> taken =
        items.stream()
            .filter(item -> item.problem() == null)
            .map(item -> new SentPost(source, item.change().id(), item.json()))
            .toList();
    if (!taken.isEmpty()) {
      keep(request, taken);
    }
    request.status(taken.isEmpty() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    Json.answer(
        request,
        new Receipt(
            source,
            taken.size(),
            items.size() - taken.size(),
            items.stream().map(Result::of).toList()));
  }

  private static List<PushedItem> items(String source, byte[] body) {
    try {
      return PushedDocument.read(source, body);
    } catch (PushException unreadable) {
      throw Problem.badRequest(unreadable.getMessage());
    }
  }

  /** What is by a suppressed person is kept nowhere, not even for a moment. */
  private List<PushedItem> wanted(List<PushedItem> items) {
    Predicate<String> nobody = suppressed();
    return items.stream().map(item -> isBy(nobody, item) ? refused(item) : item).toList();
  }

  /** Read again when there are more. */
  private synchronized Predicate<String> suppressed() {
    long count = suppressions.count();
    if (suppressed == null || count != suppressedCount) {
      suppressed = suppressions.suppressed();
      suppressedCount = count;
    }
    return suppressed;
  }

  private static boolean isBy(Predicate<String> people, PushedItem item) {
    Post post = item.change() == null ? null : item.change().post();
    return post != null && post.author() != null && PersonKeys.of(post).stream().anyMatch(people);
  }

  private static PushedItem refused(PushedItem item) {
    return new PushedItem(item.index(), item.id(), item.json(), null, FORGOTTEN, item.ignored());
  }

  private void keep(Context request, List<SentPost> posts) {
    try {
      inbox.put(posts);
    } catch (IOException failed) {
      LOG.warn("The inbox does not take what was sent to {}", posts.get(0).source(), failed);
      request.header("Retry-After", RETRY_AFTER_SECONDS);
      throw new Problem(
          HttpStatus.SERVICE_UNAVAILABLE,
          "The posts could not be kept now. Send all of them again; what was kept does no harm.");
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new Problem(HttpStatus.SERVICE_UNAVAILABLE, "Earshot is stopping.");
    }
  }

  /** The source whose token was shown; a user of the console names it. */
  private String source(Context request) {
    String sender = Guard.sender(request);
    if (sender != null) {
      return sender;
    }
    List<String> pushed =
        sources.all().stream()
            .filter(row -> row.stanza().kind() == SourceKind.PUSH)
            .map(SourceRow::name)
            .toList();
    String named = request.queryParam("source");
    if (named == null && pushed.size() == 1) {
      return pushed.get(0);
    }
    if (pushed.isEmpty()) {
      throw Problem.notFound(
          "There is no source of the kind 'push': add one to sources.yaml, with a token.");
    }
    if (!pushed.contains(named)) {
      throw Problem.badRequest(
          "Name the source with '?source=': one of %s.".formatted(String.join(", ", pushed)));
    }
    return named;
  }

  private static void schema(Context request) throws IOException {
    try (InputStream file = Inbox.class.getResourceAsStream(SCHEMA)) {
      request.contentType("application/schema+json").result(file.readAllBytes());
    }
  }
}
