package io.earshot.sample.bluesky;

import io.earshot.sample.script.Happening;
import io.earshot.sample.script.Persona;
import io.earshot.sample.script.Site;
import io.earshot.sample.script.Timeline;
import io.earshot.sample.web.Prose;
import io.earshot.sample.web.Request;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * {@code com.atproto.sync.subscribeRepos}: all that happens on the network from the cursor on, from
 * now on without one. Whoever has written in the past is introduced before their first post.
 */
public final class Firehose implements WebSocketServer.Programme {
  private static final String PATH = "/xrpc/com.atproto.sync.subscribeRepos";
  private static final Duration STEP = Duration.ofMillis(250);

  /** Who somebody is, that they can be read, what they write. */
  private static final int EVENTS_PER_HAPPENING = 3;

  private final Site site;
  private final Timeline timeline;
  private final Clock clock;
  private final Frames frames;
  private final Set<Long> first = new HashSet<>();

  /**
   * @param origin what is before it is past
   */
  public Firehose(Site site, Timeline timeline, Prose prose, Instant origin, Clock clock) {
    Accounts accounts = new Accounts(site);
    this.site = site;
    this.timeline = timeline;
    this.clock = clock;
    this.frames = new Frames(accounts, new Records(accounts, prose));
    Set<Persona> known = new HashSet<>();
    for (Happening happening : timeline.happenings(site, origin)) {
      if (known.add(happening.entry().author())) {
        first.add(happening.serial());
      }
    }
  }

  @Override
  public WebSocketServer.Play at(Request request) {
    if (!request.path().equals(PATH)) {
      return null;
    }
    long cursor = request.number("cursor", newest(clock.instant()));
    return listener -> play(cursor, listener);
  }

  private void play(long cursor, WebSocket listener) throws IOException, InterruptedException {
    if (cursor < timeline.forgotten(clock.instant()) * EVENTS_PER_HAPPENING) {
      listener.send(Frames.outdated());
    }
    for (long told = cursor; ; told = tell(listener, told)) {
      Thread.sleep(STEP.toMillis());
    }
  }

  private long newest(Instant now) {
    List<Happening> past = timeline.happenings(site, now);
    return past.isEmpty() ? 0 : sequence(past.get(past.size() - 1));
  }

  /** The number of the last event of a happening. */
  private static long sequence(Happening happening) {
    return (happening.serial() + 1) * EVENTS_PER_HAPPENING - 1;
  }

  private long tell(WebSocket listener, long told) throws IOException {
    long last = told;
    for (Happening happening : timeline.happenings(site, clock.instant())) {
      long sequence = sequence(happening);
      boolean introduced = first.contains(happening.serial());
      if (introduced && sequence - 2 > told) {
        listener.send(frames.identity(happening, sequence - 2));
      }
      if (introduced && sequence - 1 > told) {
        listener.send(frames.account(happening, sequence - 1));
      }
      if (sequence > told) {
        listener.send(frames.commit(happening, sequence));
        last = sequence;
      }
    }
    return last;
  }
}
