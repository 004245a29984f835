package io.earshot.connectors.wordpress;

import io.earshot.connectors.SourceStanza;
import io.earshot.connectors.feed.WordPress;
import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.FetchException.Reason;
import io.earshot.connectors.http.Fetcher;
import io.earshot.connectors.http.JsonApi;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import okhttp3.HttpUrl;

/** A site, asked by its REST API. */
final class Site {
  private static final String FIELDS =
      "id,post,parent,date,date_gmt,modified,modified_gmt,link,title,content,excerpt,author_name,author_url"
          + ",lang,wpml_current_locale,_links,_embedded";

  private final ApiRoot root;
  private final Fetcher fetcher;
  private final SourceStanza stanza;
  private final WordPressPosts posts;
  private WordPress known;

  Site(SourceStanza stanza, HttpUrl address, Fetcher fetcher) {
    this.root = new ApiRoot(stanza, address, fetcher);
    this.fetcher = fetcher;
    this.stanza = stanza;
    this.posts = new WordPressPosts(stanza.name());
  }

  /** Whether trouble will be there the next time too, so that the feeds are to be read instead. */
  static boolean isClosed(FetchException trouble) {
    return switch (trouble.reason()) {
      case UNAUTHORISED, NOT_FOUND, GONE, CLIENT_ERROR, REDIRECTS -> true;
      case SERVER_ERROR -> trouble.status() / 100 == 2;
      case REFUSED, ROBOTS, RATE_LIMITED, NETWORK -> false;
    };
  }

  /**
   * A page of a list, newest first.
   *
   * @param after only what is later, in the site's time; null for all
   */
  Listing list(Listed list, LocalDateTime after, Place at)
      throws FetchException, InterruptedException {
    HttpUrl.Builder url = collection(list).addQueryParameter("orderby", list.date());
    addTime(url, list.after(), after);
    addTime(url, list.before(), at.before());
    if (at.page() > 1) {
      url.addQueryParameter("page", Integer.toString(at.page()));
    }
    try {
      return ask(url.build(), list, at.page());
    } catch (FetchException e) {
      if (e.reason() == Reason.CLIENT_ERROR && at.page() > 1) {
        return Listing.NONE; // some were taken down since the page before
      }
      throw e;
    }
  }

  private static void addTime(HttpUrl.Builder url, String parameter, LocalDateTime time) {
    if (time != null) {
      url.addQueryParameter(parameter, time.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME));
    }
  }

  /**
   * What there is of some items.
   *
   * @param parameter what they are named by: {@code include} or {@code slug}
   * @param names at most {@link Listing#PER_PAGE}
   */
  Listing some(Listed list, String parameter, Collection<String> names)
      throws FetchException, InterruptedException {
    HttpUrl.Builder url = collection(list).addQueryParameter(parameter, String.join(",", names));
    return ask(url.build(), list, 1);
  }

  private HttpUrl.Builder collection(Listed list) throws FetchException, InterruptedException {
    known = known == null ? root.find() : known;
    return HttpUrl.get(known.list(list.collection()))
        .newBuilder()
        .addQueryParameter("per_page", Integer.toString(Listing.PER_PAGE))
        .addQueryParameter("_fields", FIELDS)
        .addQueryParameter("_embed", "author,wp:term");
  }

  private Listing ask(HttpUrl url, Listed list, int page)
      throws FetchException, InterruptedException {
    try {
      JsonApi.Answer answer = api(url).get(url.toString());
      if (answer.body().isArray()) {
        return Listing.of(answer, list, page, posts);
      }
      throw new FetchException(url + " answers no list", Reason.SERVER_ERROR, 200, null, null);
    } catch (FetchException e) {
      known = null; // it may have moved
      throw e;
    }
  }

  /** A page says where the API is; what lies on another host is not given the token. */
  private JsonApi api(HttpUrl url) {
    return root.isOwn(url) ? JsonApi.basic(fetcher, stanza) : JsonApi.open(fetcher, stanza);
  }
}
