package io.earshot.connectors.discourse;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.connectors.Connector;
import io.earshot.connectors.Failure;
import io.earshot.connectors.Page;
import io.earshot.connectors.PostChange;
import io.earshot.connectors.PostReference;
import io.earshot.connectors.SourceStanza;
import io.earshot.connectors.TimeRange;
import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.Fetcher;
import io.earshot.connectors.http.JsonApi;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a forum, a category or a search of Discourse. A round goes from the newest post down to
 * what was known before it, a page of at most 50 at a time; the first one stops after {@link
 * #FIRST_REQUESTS} of them, what is older is for a back-fill.
 */
public final class DiscourseConnector implements Connector {
  private static final int FIRST_REQUESTS = 10;

  /** Older releases answer with the posts among 50 ids, which may be none. */
  private static final int WINDOW = 50;

  private static final int MOST_EMPTY_WINDOWS = 20;
  private static final Pattern ID = Pattern.compile(".*/t/(\\d{1,18})/(\\d{1,9})");

  private final DiscourseAddress address;
  private final JsonApi api;
  private final DiscoursePosts posts;
  private final DiscourseSearch search;
  private final String source;

  /**
   * @param url one of the stanza's endpoints
   * @throws FetchException if it is no address of a forum, a category or a search
   */
  public DiscourseConnector(SourceStanza stanza, String url, Fetcher fetcher)
      throws FetchException {
    address = DiscourseAddress.of(url);
    api = JsonApi.keyed(fetcher, stanza, "Api-Key");
    posts = new DiscoursePosts(address.forum(), stanza.name());
    search = new DiscourseSearch(address, api, this::one);
    source = stanza.name();
  }

  @Override
  public Page read(String cursor) throws FetchException, InterruptedException {
    DiscourseCursor from = DiscourseCursor.parse(cursor);
    return address.query() == null ? readBelow(from) : search.read(from);
  }

  private Page readBelow(DiscourseCursor from) throws FetchException, InterruptedException {
    Listing listing = listing(from.before() == 0 ? null : from.before());
    Listing news = listing.above(from.known());
    long next = listing.isEmpty() ? from.before() - WINDOW : listing.lowest() - 1;
    boolean enough =
        from.isFirstRound() && (listing.isEmpty() || from.requests() + 1 >= FIRST_REQUESTS);
    boolean more = next > from.known() && !enough;
    DiscourseCursor then =
        more ? from.below(listing.highest(), next) : from.complete(listing.highest());
    return new Page(
        news.changes(),
        news.isEmpty() ? List.of() : listing.failures(),
        List.of(),
        then.text(),
        more,
        listing.isEmpty() ? null : 1 - (double) news.size() / listing.size(),
        null);
  }

  private Listing listing(Long before) throws FetchException, InterruptedException {
    String url = address.posts(before);
    JsonNode body = api.get(url).body();
    return Listing.of(body.path("latest_posts"), url, address.category(), posts);
  }

  @Override
  public Page backfill(TimeRange range, String cursor) throws FetchException, InterruptedException {
    return address.query() == null ? backfillBelow(range, cursor) : search.backfill(range, cursor);
  }

  /** The cursor is the id to go on below, and how many windows were empty in a row. */
  private Page backfillBelow(TimeRange range, String cursor)
      throws FetchException, InterruptedException {
    String[] at = cursor == null ? new String[] {"0", "0"} : cursor.split(" ");
    long before = Long.parseLong(at[0]);
    Listing listing = listing(before == 0 ? null : before);
    int empty = listing.isEmpty() ? Integer.parseInt(at[1]) + 1 : 0;
    long next = listing.isEmpty() ? before - WINDOW : listing.lowest() - 1;
    boolean more = next > 0 && empty < MOST_EMPTY_WINDOWS && !listing.endsBefore(range.from());
    return new Page(
        listing.within(range).changes(),
        listing.failures(),
        List.of(),
        next + " " + empty,
        more,
        null,
        null);
  }

  @Override
  public Page refresh(List<PostReference> references) throws FetchException, InterruptedException {
    List<PostChange> changes = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (PostReference reference : references) {
      Matcher id = ID.matcher(reference.id());
      if (id.matches()) {
        look(reference, Long.parseLong(id.group(1)), Integer.parseInt(id.group(2)), changes);
      }
    }
    return new Page(changes, failures, List.of(), null, false, null, null);
  }

  private void look(PostReference reference, long topic, int number, List<PostChange> changes)
      throws FetchException, InterruptedException {
    try {
      PostChange now = one(topic, number);
      if (now != null) {
        changes.add(now);
      }
    } catch (FetchException e) {
      switch (e.reason()) {
        case NOT_FOUND, GONE -> changes.add(PostChange.delete(reference.id(), source));
        default -> throw e;
      }
    }
  }

  /** A post as it stands now, or null if what comes is none; a topic's first with its title. */
  private PostChange one(long topic, int number) throws FetchException, InterruptedException {
    if (number > 1) {
      JsonNode post = api.get(address.post(topic, number)).body();
      return DiscoursePosts.isPost(post)
          ? PostChange.upsert(posts.post(post, null, List.of()))
          : null;
    }
    JsonNode whole = api.get(address.topic(topic)).body();
    for (JsonNode post : whole.path("post_stream").path("posts")) {
      if (DiscoursePosts.isPost(post) && post.path("post_number").asInt() == 1) {
        return PostChange.upsert(
            posts.post(post, whole.path("title").asText(null), DiscoursePosts.tags(whole)));
      }
    }
    return null;
  }
}
