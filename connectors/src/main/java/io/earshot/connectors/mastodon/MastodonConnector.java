package io.earshot.connectors.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.connectors.Connector;
import io.earshot.connectors.Failure;
import io.earshot.connectors.Gap;
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

/**
 * Reads a hashtag, an account, public posts or a search of a Mastodon server by asking for them.
 * The first round goes from the newest down, {@link #FIRST_PAGES} pages; what is older is for a
 * back-fill. Later ones go up from what is known, but in a search, which has no such order, down to
 * it.
 */
public final class MastodonConnector implements Connector {
  private static final int FIRST_PAGES = 5;
  private static final int MOST_PAGES = 20;

  private final MastodonAddress address;
  private final JsonApi api;
  private final MastodonPosts posts;
  private final Timeline timeline;

  /**
   * @param url one of the stanza's endpoints
   * @throws FetchException if it is nothing to listen to, or a search and there is no token
   */
  public MastodonConnector(SourceStanza stanza, String url, Fetcher fetcher) throws FetchException {
    address = MastodonAddress.of(url);
    api = JsonApi.bearer(fetcher, stanza);
    posts = new MastodonPosts(address.server(), stanza.name());
    timeline = new Timeline(address, api);
    if (address.isSearch() && stanza.token() == null) {
      throw MastodonAddress.refused(
          url + " needs a token: a Mastodon server searches posts for its users only");
    }
  }

  @Override
  public Page read(String cursor) throws FetchException, InterruptedException {
    MastodonCursor from = MastodonCursor.parse(cursor);
    return from.isFirstRound() || address.isSearch() ? down(from) : up(from);
  }

  private Page up(MastodonCursor from) throws FetchException, InterruptedException {
    Listing listing = timeline.after(from.at() == null ? from.anchor() : from.at());
    Listing news = listing.only(id -> !from.recent().contains(id));
    String newest = listing.newest();
    boolean more = newest != null && !newest.equals(from.newest());
    MastodonCursor then = reading(from, listing).risen();
    return page(
        from, listing, news, List.of(), more ? then.goingOn(newest) : then.complete(), more);
  }

  private Page down(MastodonCursor from) throws FetchException, InterruptedException {
    Listing listing = timeline.before(from.at());
    Listing news = listing.only(id -> !from.recent().contains(id) && !from.isBehind(id));
    String next = timeline.next(from.at(), listing);
    boolean goesOn = next != null && !news.statuses().isEmpty();
    boolean enough = from.pages() + 1 >= (from.isFirstRound() ? FIRST_PAGES : MOST_PAGES);
    boolean missed = goesOn && enough && !from.isFirstRound();
    boolean more = goesOn && !enough;
    MastodonCursor then = reading(from, listing);
    return page(
        from,
        listing,
        news,
        missed ? List.of(gap(listing)) : List.of(),
        more ? then.goingOn(next) : then.complete(),
        more);
  }

  private static Gap gap(Listing lastRead) {
    return new Gap(
        null,
        lastRead.begin(),
        "more was found than " + MOST_PAGES + " pages hold: read it more often (every:)");
  }

  private static MastodonCursor reading(MastodonCursor from, Listing listing) {
    return from.reading(listing.statuses().keySet(), listing.unreadable().keySet());
  }

  private Page page(
      MastodonCursor from,
      Listing served,
      Listing news,
      List<Gap> gaps,
      MastodonCursor then,
      boolean more) {
    int size = served.statuses().size();
    return new Page(
        news.changes(posts),
        served.failures(from.unreadable()),
        gaps,
        then.text(),
        more,
        size == 0 ? null : 1 - (double) news.statuses().size() / size,
        null);
  }

  /**
   * Gives up what lies between a cursor and the newest page: reads that one, and says what is
   * missed.
   */
  Page leap(MastodonCursor from, Gap gap) throws FetchException, InterruptedException {
    Listing newest = timeline.before(null);
    Listing news = newest.only(id -> !from.recent().contains(id));
    Gap known = new Gap(gap.from(), newest.begin(), gap.reason());
    return page(from, newest, news, List.of(known), reading(from, newest).complete(), false);
  }

  @Override
  public Page backfill(TimeRange range, String cursor) throws FetchException, InterruptedException {
    Listing listing = timeline.before(cursor);
    String next = timeline.next(cursor, listing);
    boolean beyond = listing.end() != null && listing.end().isBefore(range.from());
    boolean more = next != null && !next.equals(cursor) && !beyond;
    List<PostChange> found =
        listing.changes(posts).stream()
            .filter(change -> range.holds(change.post().published()))
            .toList();
    return new Page(found, listing.failures(List.of()), List.of(), next, more, null, null);
  }

  @Override
  public Page refresh(List<PostReference> references) throws FetchException, InterruptedException {
    List<PostChange> changes = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (PostReference reference : references) {
      String id = posts.localId(reference.id());
      if (id != null) {
        look(id, changes, failures);
      }
    }
    return new Page(changes, failures, List.of(), null, false, null, null);
  }

  private void look(String id, List<PostChange> changes, List<Failure> failures)
      throws FetchException, InterruptedException {
    try {
      JsonNode status = api.get(address.status(id)).body();
      if (id.equals(StatusIds.of(status))) {
        changes.add(posts.metAgain(status));
      } else {
        failures.add(Listing.unreadable(status, address.status(id)));
      }
    } catch (FetchException e) {
      switch (e.reason()) {
        case NOT_FOUND, GONE -> changes.add(posts.gone(id));
        default -> throw e;
      }
    }
  }
}
