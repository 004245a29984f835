package io.earshot.connectors.bluesky;

import io.earshot.connectors.Connector;
import io.earshot.connectors.Page;
import io.earshot.connectors.PostChange;
import io.earshot.connectors.SourceStanza;
import io.earshot.connectors.bluesky.RecordEvent.Action;
import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.Fetcher;
import io.earshot.connectors.http.JsonApi;
import io.earshot.connectors.http.MessageStream;
import io.earshot.connectors.http.MessageStream.Message;
import io.earshot.connectors.http.StreamRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Listens to a firehose or a Jetstream. A read waits for the first event, gathers for a moment what
 * follows, and gives names to the authors. When the stream ends, what came before is a page of its
 * own, and the next read says why it ended.
 */
public final class BlueskyConnector implements Connector {
  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final Duration MOMENT = Duration.ofMillis(200);
  private static final Duration LONGEST = Duration.ofSeconds(2);
  private static final Duration SILENCE = Duration.ofSeconds(45);

  private final RepositoryEvents events;
  private final StreamAddress address;
  private final Profiles profiles;
  private final BlueskyPosts posts;
  private final Fetcher fetcher;
  private final boolean allowPrivate;
  private MessageStream stream;
  private String position;
  private boolean inStep;
  private FetchException ended;

  private BlueskyConnector(
      SourceStanza stanza, StreamAddress address, RepositoryEvents events, Fetcher fetcher) {
    this.events = events;
    this.address = address;
    this.profiles = new Profiles(server(address, JsonApi.open(fetcher, stanza)));
    this.posts = new BlueskyPosts(stanza.name());
    this.fetcher = fetcher;
    this.allowPrivate = stanza.allowPrivate();
  }

  /**
   * Listens to a PDS or a relay.
   *
   * @param url one of the stanza's endpoints
   * @throws FetchException if it is no address
   */
  public static BlueskyConnector firehose(SourceStanza stanza, String url, Fetcher fetcher)
      throws FetchException {
    StreamAddress address = StreamAddress.of(url, Firehose.PATH);
    return new BlueskyConnector(stanza, address, new Firehose(address), fetcher);
  }

  /**
   * Listens to a Jetstream.
   *
   * @param url one of the stanza's endpoints
   * @throws FetchException if it is no address
   */
  public static BlueskyConnector jetstream(SourceStanza stanza, String url, Fetcher fetcher)
      throws FetchException {
    StreamAddress address = StreamAddress.of(url, Jetstream.PATH);
    return new BlueskyConnector(stanza, address, new Jetstream(address), fetcher);
  }

  private static ProfileServer server(StreamAddress address, JsonApi api) {
    return address.appView() == null
        ? new PersonalDataServer(address.host(), api)
        : new AppView(address.appView(), api);
  }

  @Override
  public Page read(String cursor) throws FetchException, InterruptedException {
    if (ended != null) {
      FetchException why = ended;
      ended = null;
      throw why;
    }
    connect(cursor);
    inStep = false;
    Round round = new Round(profiles, address.shown());
    try {
      gather(round);
    } catch (FetchException e) {
      disconnect();
      end(e, round, cursor);
    }
    Page page = page(round);
    position = page.cursor();
    inStep = true;
    return page;
  }

  private void end(FetchException why, Round round, String cursor) throws FetchException {
    if (round.isEmpty() && Objects.equals(events.cursor(), cursor)) {
      throw why;
    }
    ended = why;
  }

  /** Anew if the last page was never given, or the caller goes on elsewhere. */
  private void connect(String cursor) throws FetchException, InterruptedException {
    if (!inStep || !Objects.equals(cursor, position)) {
      disconnect();
    }
    if (stream == null) {
      String url = events.open(cursor);
      stream = fetcher.open(new StreamRequest(url, Map.of(), allowPrivate, SILENCE));
    }
  }

  private void gather(Round round) throws FetchException, InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    Message message = stream.next(FIRST);
    while (message != null) {
      events.take(message.data(), round);
      boolean enough = round.isFull() || System.nanoTime() > end;
      message = enough ? null : stream.next(MOMENT);
    }
  }

  private Page page(Round round) throws InterruptedException {
    profiles.await(
        round.posts().stream()
            .filter(event -> event.action() != Action.DELETE)
            .map(event -> event.uri().did())
            .toList());
    List<PostChange> changes =
        round.posts().stream()
            .map(event -> posts.change(event, profiles.author(event.uri().did())))
            .toList();
    return new Page(changes, round.failures(), round.gaps(), events.cursor(), true, null, null);
  }

  private void disconnect() {
    if (stream != null) {
      stream.close();
      stream = null;
    }
  }

  @Override
  public void close() {
    disconnect();
    profiles.close();
  }
}
