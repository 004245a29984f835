package io.earshot.sample.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.earshot.sample.script.Entry;
import io.earshot.sample.script.Library;
import io.earshot.sample.script.Persona;
import io.earshot.sample.script.Site;
import io.earshot.sample.script.Timeline;
import io.earshot.sample.web.Addresses;
import io.earshot.sample.web.Answer;
import io.earshot.sample.web.Api;
import io.earshot.sample.web.Prose;
import io.earshot.sample.web.Request;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Timelines, accounts, single statuses, a search, streams. */
public final class MastodonApi implements Api {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String TAGS = "/api/v1/timelines/tag/";
  private static final String ACCOUNTS = "/api/v1/accounts/";
  private static final String STATUSES = "/api/v1/statuses/";
  private static final String STREAMS = "/api/v1/streaming/";

  private final Library library;
  private final Timeline timeline;
  private final Addresses addresses;
  private final StatusJson json;
  private final Clock clock;
  private final String token;

  /**
   * @param token that streams and searches ask for
   */
  public MastodonApi(
      Library library, Timeline timeline, Addresses addresses, Clock clock, String token) {
    this.library = library;
    this.timeline = timeline;
    this.addresses = addresses;
    this.json = new StatusJson(addresses, new Prose(addresses));
    this.clock = clock;
    this.token = token;
  }

  @Override
  public Answer answer(Site site, Request request, Instant now) {
    String path = request.path();
    if (path.startsWith(TAGS)) {
      return page(site, request, now, tagged(path.substring(TAGS.length()), now));
    } else if (path.startsWith(STATUSES)) {
      return status(site, path.substring(STATUSES.length()), now);
    } else if (path.startsWith(STREAMS)) {
      return refused();
    }
    return switch (path) {
      case "/api/v1/timelines/public" -> page(site, request, now, entry -> true);
      case "/api/v2/instance" -> instance(site);
      case "/api/v2/search" -> request.shows(token) ? search(site, request, now) : refused();
      case ACCOUNTS + "lookup" -> lookup(site, request.parameter("acct", ""));
      default -> path.startsWith(ACCOUNTS) ? account(site, request, now) : null;
    };
  }

  private static Predicate<Entry> tagged(String tag, Instant now) {
    return entry -> Prose.hashtags(entry, now).stream().anyMatch(tag::equalsIgnoreCase);
  }

  private Answer page(Site site, Request request, Instant now, Predicate<Entry> wanted) {
    StatusPage page = StatusPage.of(timeline.standing(site, now).stream().filter(wanted), request);
    Answer answer = Answer.json(200, json.statuses(page.entries(), now));
    return answer.linking(page.links(addresses.of(site) + request.path()));
  }

  private Answer status(Site site, String id, Instant now) {
    Optional<Entry> found =
        id.matches("\\d{1,18}")
            ? timeline.find(site, Long.parseLong(id), now).filter(entry -> entry.stands(now))
            : Optional.empty();
    return one(found.map(entry -> json.status(entry, now)));
  }

  /** Streams from where it is itself. */
  private Answer instance(Site site) {
    ObjectNode instance =
        JSON.createObjectNode().put("title", site.title()).put("description", site.tagline());
    instance
        .putObject("configuration")
        .putObject("urls")
        .put("streaming", addresses.of(site).replaceFirst("^http", "ws"));
    return Answer.json(200, instance);
  }

  private Answer search(Site site, Request request, Instant now) {
    String words = request.parameter("q", "").toLowerCase(Locale.ROOT);
    ObjectNode answer = JSON.createObjectNode();
    answer.set(
        "statuses",
        json.statuses(
            timeline.standing(site, now).stream()
                .filter(entry -> entry.text(now).toLowerCase(Locale.ROOT).contains(words))
                .skip(request.number("offset", 0))
                .limit(request.number("limit", StatusPage.USUAL))
                .toList(),
            now));
    return Answer.json(200, answer);
  }

  private Answer lookup(Site site, String handle) {
    return one(person(handle).map(person -> json.account(site, person)));
  }

  /** An account's id is its handle. */
  private Answer account(Site site, Request request, Instant now) {
    String handle = request.path().substring(ACCOUNTS.length()).replaceFirst("/statuses$", "");
    return person(handle)
        .map(person -> page(site, request, now, entry -> entry.author().equals(person)))
        .orElseGet(() -> one(Optional.empty()));
  }

  private Optional<Persona> person(String handle) {
    return library.people().values().stream()
        .filter(person -> person.handle().equals(handle))
        .findFirst();
  }

  private static Answer one(Optional<? extends JsonNode> found) {
    return found
        .map(node -> Answer.json(200, node))
        .orElseGet(
            () -> Answer.json(404, JSON.createObjectNode().put("error", "Record not found")));
  }

  private static Answer refused() {
    return Answer.json(401, JSON.createObjectNode().put("error", "The access token is invalid"));
  }

  @Override
  public Stream stream(Site site, Request request) {
    if (!request.path().startsWith(STREAMS) || !request.shows(token)) {
      return null;
    }
    String tag = request.parameter("tag", "");
    return switch (request.path().substring(STREAMS.length())) {
      case "public", "public/local" -> stream(site, entry -> true);
      case "hashtag" -> stream(site, tagged(tag, Instant.MAX));
      default -> null;
    };
  }

  private Stream stream(Site site, Predicate<Entry> wanted) {
    StatusStream stream = new StatusStream(site, wanted, timeline, json, clock);
    return stream::play;
  }
}
