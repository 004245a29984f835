package io.earshot.connectors.bluesky;

import io.earshot.connectors.Author;
import io.earshot.connectors.feed.ReadableText;
import io.earshot.connectors.http.FetchException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;

/**
 * The names of authors, as the stream tells them and as a {@link ProfileServer} does. It is asked
 * by a thread of its own, so that the stream never waits longer than {@link #PATIENCE}; names that
 * come later serve the posts that come later.
 */
final class Profiles implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration AGE = Duration.ofHours(24);
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final int MOST_KNOWN = 50_000;
  private static final int MOST_ASKED = 100;

  private final ProfileServer server;
  private final ExecutorService thread = Executors.newSingleThreadExecutor(Profiles::daemon);
  private final Map<String, Profile> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Profile> eldest) {
          return size() > MOST_KNOWN;
        }
      };
  private Future<?> asking;
  private volatile Instant pausedUntil = Instant.MIN;

  Profiles(ProfileServer server) {
    this.server = server;
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "earshot-bluesky-profiles");
    thread.setDaemon(true);
    return thread;
  }

  /** What an account says of itself now; null is nothing. */
  void says(String did, String name, String description) {
    change(did, profile -> profile.saying(ReadableText.line(name), description));
  }

  /** An account has another handle now; if it is null, the handle is to be asked for anew. */
  void identified(String did, String handle) {
    change(did, profile -> profile.withHandle(handle).askedAt(null));
  }

  void forget(String did) {
    synchronized (known) {
      known.remove(did);
    }
  }

  private void change(String did, UnaryOperator<Profile> change) {
    synchronized (known) {
      known.put(did, change.apply(known.getOrDefault(did, Profile.UNKNOWN)));
    }
  }

  /** The author of this DID, with what is known of it. */
  Author author(String did) {
    Profile profile;
    synchronized (known) {
      profile = known.getOrDefault(did, Profile.UNKNOWN);
    }
    return new Author(
        did, profile.name(), profile.handle(), AtUri.profileUrl(did), profile.profile());
  }

  /** Asks for those that are not known or not any more, unless the last question still waits. */
  void await(Collection<String> dids) throws InterruptedException {
    List<String> due = due(dids, Instant.now());
    if (due.isEmpty() || asking != null && !asking.isDone()) {
      return;
    }
    asking = thread.submit(() -> ask(due));
    try {
      asking.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      return; // the posts go out without names
    } catch (CancellationException | ExecutionException e) {
      throw new IllegalStateException("asking for profiles failed", e);
    }
  }

  private List<String> due(Collection<String> dids, Instant now) {
    if (now.isBefore(pausedUntil)) {
      return List.of();
    }
    Instant old = now.minus(AGE);
    synchronized (known) {
      return dids.stream()
          .distinct()
          .filter(did -> known.getOrDefault(did, Profile.UNKNOWN).isDue(old))
          .limit(MOST_ASKED)
          .toList();
    }
  }

  private Void ask(List<String> dids) throws InterruptedException {
    List<String> left = new ArrayList<>(dids);
    try {
      while (!left.isEmpty()) {
        List<String> some = left.subList(0, Math.min(server.atOnce(), left.size()));
        learn(some, server.profiles(List.copyOf(some)));
        some.clear();
      }
    } catch (FetchException e) {
      Instant soonest = Instant.now().plus(PAUSE);
      boolean later = e.notBefore() != null && e.notBefore().isAfter(soonest);
      pausedUntil = later ? e.notBefore() : soonest;
    }
    return null;
  }

  /** Also that an account is not known there, so that it is not asked for again at once. */
  private void learn(List<String> dids, Map<String, Profile> profiles) {
    Instant now = Instant.now();
    for (String did : dids) {
      Profile told = profiles.getOrDefault(did, Profile.UNKNOWN);
      change(did, old -> (told.equals(Profile.UNKNOWN) ? old : told).askedAt(now));
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
