package io.earshot.connectors.discourse;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.connectors.Page;
import io.earshot.connectors.PostChange;
import io.earshot.connectors.TimeRange;
import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.FetchException.Reason;
import io.earshot.connectors.http.JsonApi;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Pages through a search, newest first. A hit has only the beginning of a post, so each new one is
 * asked for.
 */
final class DiscourseSearch {
  private static final int FIRST_PAGES = 2;

  /** Discourse gives no more of them. */
  private static final int MOST_PAGES = 10;

  private final DiscourseAddress address;
  private final JsonApi api;
  private final Whole whole;

  /** Gives a post as it stands, or null. */
  interface Whole {
    PostChange of(long topic, int number) throws FetchException, InterruptedException;
  }

  DiscourseSearch(DiscourseAddress address, JsonApi api, Whole whole) {
    this.address = address;
    this.api = api;
    this.whole = whole;
  }

  /** The cursor's {@code before} is the page. */
  Page read(DiscourseCursor from) throws FetchException, InterruptedException {
    int page = (int) Math.max(1, from.before());
    JsonNode hits = api.get(address.found(page)).body().path("posts");
    TreeSet<Long> ids = ids(hits);
    List<PostChange> news = whole(hits, from.known());
    int mostPages = from.isFirstRound() ? FIRST_PAGES : MOST_PAGES;
    boolean more = !ids.isEmpty() && ids.first() > from.known() && page < mostPages;
    long newest = ids.isEmpty() ? 0 : ids.last();
    DiscourseCursor then = more ? from.below(newest, page + 1L) : from.complete(newest);
    Double known = ids.isEmpty() ? null : 1 - (double) news.size() / ids.size();
    return new Page(news, List.of(), List.of(), then.text(), more, known, null);
  }

  /** Of what lies back, as many pages as the search gives; the cursor is the page. */
  Page backfill(TimeRange range, String cursor) throws FetchException, InterruptedException {
    int page = cursor == null ? 1 : Integer.parseInt(cursor);
    JsonNode hits = api.get(address.found(page)).body().path("posts");
    List<PostChange> found =
        whole(hits, 0).stream().filter(hit -> range.holds(hit.post().published())).toList();
    boolean more = !hits.isEmpty() && page < MOST_PAGES;
    return new Page(found, List.of(), List.of(), Integer.toString(page + 1), more, null, null);
  }

  private static TreeSet<Long> ids(JsonNode hits) {
    TreeSet<Long> ids = new TreeSet<>();
    hits.forEach(hit -> ids.add(hit.path("id").asLong()));
    return ids;
  }

  private List<PostChange> whole(JsonNode hits, long known)
      throws FetchException, InterruptedException {
    List<PostChange> posts = new ArrayList<>();
    for (JsonNode hit : hits) {
      PostChange post = hit.path("id").asLong() > known ? whole(hit) : null;
      if (post != null) {
        posts.add(0, post);
      }
    }
    return posts;
  }

  /** Null when it was taken down since it was found. */
  private PostChange whole(JsonNode hit) throws FetchException, InterruptedException {
    try {
      return whole.of(hit.path("topic_id").asLong(), hit.path("post_number").asInt());
    } catch (FetchException e) {
      if (e.reason() == Reason.NOT_FOUND || e.reason() == Reason.GONE) {
        return null;
      }
      throw e;
    }
  }
}
