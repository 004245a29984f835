package io.earshot.connectors.mastodon;

import io.earshot.connectors.Connector;
import io.earshot.connectors.Gap;
import io.earshot.connectors.Page;
import io.earshot.connectors.PostReference;
import io.earshot.connectors.Secret;
import io.earshot.connectors.SourceStanza;
import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.Fetcher;
import io.earshot.connectors.http.JsonApi;
import io.earshot.connectors.http.MessageStream;
import io.earshot.connectors.http.MessageStream.Message;
import io.earshot.connectors.http.StreamRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;

/**
 * Listens to a hashtag or the public posts of a Mastodon server. It opens the stream, catches up by
 * asking for what came since the cursor, {@link #MOST_PAGES} pages at most, and only then takes
 * what has come over the stream meanwhile; so nothing is lost between the two.
 */
public final class MastodonStreamConnector implements Connector {
  private static final int MOST_PAGES = 20;
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Duration GATHERING = Duration.ofMillis(200);

  /** Mastodon gives a sign of life every 15 seconds. */
  private static final Duration SILENCE = Duration.ofSeconds(60);

  private final SourceStanza stanza;
  private final Fetcher fetcher;
  private final MastodonAddress address;
  private final JsonApi api;
  private final MastodonPosts posts;
  private final MastodonConnector asking;
  private MessageStream stream;
  private boolean caughtUp;
  private int pages;
  private Instant reached;

  /**
   * @param url one of the stanza's endpoints
   * @throws FetchException if it is nothing that is streamed, or there is no token
   */
  public MastodonStreamConnector(SourceStanza stanza, String url, Fetcher fetcher)
      throws FetchException {
    this.stanza = stanza;
    this.fetcher = fetcher;
    address = MastodonAddress.of(url);
    address.stream(address.server());
    if (stanza.token() == null) {
      throw MastodonAddress.refused(
          url + " needs a token: a Mastodon server streams to its users only");
    }
    api = JsonApi.bearer(fetcher, stanza);
    posts = new MastodonPosts(address.server(), stanza.name());
    asking = new MastodonConnector(stanza, url, fetcher);
  }

  @Override
  public Page read(String cursor) throws FetchException, InterruptedException {
    if (stream == null) {
      stream = open();
      caughtUp = false;
      pages = 0;
    }
    return caughtUp ? listen(cursor) : catchUp(cursor);
  }

  private MessageStream open() throws FetchException, InterruptedException {
    HttpUrl url = StreamPlace.find(address, api);
    Map<String, String> headers = Map.of("Authorization", "Bearer " + Secret.value(stanza.token()));
    return fetcher.open(new StreamRequest(url.toString(), headers, stanza.allowPrivate(), SILENCE));
  }

  private Page catchUp(String cursor) throws FetchException, InterruptedException {
    MastodonCursor from = MastodonCursor.parse(cursor);
    boolean tooFar = pages == MOST_PAGES && !from.isFirstRound();
    Page page = tooFar ? asking.leap(from, tooFar()) : asking.read(cursor);
    pages++;
    caughtUp = !page.more();
    page.changes().forEach(change -> reached = change.post().published());
    return new Page(
        page.changes(), page.failures(), page.gaps(), page.cursor(), true, null, page.notBefore());
  }

  private Gap tooFar() {
    String reason = "more came while nobody listened than " + MOST_PAGES + " pages hold";
    return new Gap(reached, null, reason);
  }

  private Page listen(String cursor) throws FetchException, InterruptedException {
    StreamedPosts heard =
        new StreamedPosts(posts, address.server().toString(), MastodonCursor.parse(cursor));
    Message message = first();
    long end = System.nanoTime() + GATHERING.toNanos();
    while (message != null) {
      heard.add(message);
      Duration left = Duration.ofNanos(end - System.nanoTime());
      message = heard.size() < MAX_CHANGES ? next(left) : null;
    }
    return heard.page();
  }

  private Message first() throws FetchException, InterruptedException {
    try {
      return stream.next(PATIENCE);
    } catch (FetchException e) {
      close();
      throw e;
    }
  }

  /** Null also when the stream has ended: the next read finds out, what was heard comes first. */
  private Message next(Duration patience) throws InterruptedException {
    try {
      return patience.isNegative() ? null : stream.next(patience);
    } catch (FetchException ended) {
      return null;
    }
  }

  @Override
  public Page refresh(List<PostReference> references) throws FetchException, InterruptedException {
    return asking.refresh(references);
  }

  @Override
  public void close() {
    if (stream != null) {
      stream.close();
      stream = null;
    }
  }
}
