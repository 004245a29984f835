package io.earshot.connectors.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.FetchException.Reason;
import io.earshot.connectors.http.JsonApi;
import okhttp3.HttpUrl;

/** Asks for pages of what is listened to. */
final class Timeline {
  private static final String NEWER = "min_id";
  private static final String OLDER = "max_id";

  private final MastodonAddress address;
  private final JsonApi api;
  private String account;

  Timeline(MastodonAddress address, JsonApi api) {
    this.address = address;
    this.api = api;
  }

  /** What follows a status. */
  Listing after(String id) throws FetchException, InterruptedException {
    return page(NEWER, id);
  }

  /**
   * What lies before.
   *
   * @param at id of a status; in a search, whose ids Mastodon turns into whole seconds, how many
   *     newer hits are passed over; null for the newest
   */
  Listing before(String at) throws FetchException, InterruptedException {
    return page(address.isSearch() ? "offset" : OLDER, at);
  }

  /** What goes to {@link #before} for what lies before this page, or null where nothing does. */
  String next(String at, Listing listing) {
    if (!address.isSearch()) {
      return listing.oldest();
    }
    int passed = at == null ? 0 : Integer.parseInt(at);
    return listing.isEmpty() ? null : Integer.toString(passed + listing.size());
  }

  private Listing page(String parameter, String value) throws FetchException, InterruptedException {
    HttpUrl.Builder url = address.statuses(account());
    if (value != null) {
      url.addQueryParameter(parameter, value);
    }
    String place = url.toString();
    JsonApi.Answer answer = api.get(place);
    return Listing.of(
        items(answer, place), place, named(answer.previous(), NEWER), named(answer.next(), OLDER));
  }

  private static JsonNode items(JsonApi.Answer answer, String place) throws FetchException {
    JsonNode items = answer.body().isArray() ? answer.body() : answer.body().path("statuses");
    if (!items.isArray()) {
      throw new FetchException(
          place + " answers no statuses",
          Reason.SERVER_ERROR,
          answer.fetched().status(),
          null,
          null);
    }
    return items;
  }

  /** The id in a link; the link itself is not followed, it may lead anywhere. */
  private static String named(String link, String parameter) {
    HttpUrl url = link == null ? null : HttpUrl.parse(link);
    String id = url == null ? null : url.queryParameter(parameter);
    return id == null || !StatusIds.isId(id) ? null : id;
  }

  /** The id of the account that is listened to, or null where none is. */
  private String account() throws FetchException, InterruptedException {
    if (account == null && address.what() == MastodonAddress.What.ACCOUNT) {
      account = StatusIds.of(api.get(address.lookup()).body());
      if (account == null) {
        throw new FetchException(
            address.lookup() + " answers no account", Reason.SERVER_ERROR, 200, null, null);
      }
    }
    return account;
  }
}
