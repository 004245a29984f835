package io.earshot.job.source;

import static java.util.Objects.requireNonNull;

import io.earshot.connectors.Connectors;
import io.earshot.connectors.SourceStanza;
import io.earshot.store.Backfill;
import io.earshot.store.Backfill.Progress;
import io.earshot.store.SourceStatus;
import io.earshot.store.SourceStatus.State;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.apache.flink.api.connector.source.SourceSplit;

/**
 * One endpoint of a stanza and how far it was read: what a checkpoint holds of it.
 *
 * @param stanza what is configured for this endpoint, as last heard; never null. A stanza may have
 *     thousands: if each came with all of them, a checkpoint would not fit into memory
 * @param url the endpoint, never null
 * @param cursor of its connector, after the last page all of whose changes were emitted; null
 *     before
 * @param interval seconds between two reads when the stanza fixes none
 * @param failingSince when the reads began to fail, or null while they succeed
 * @param watched posts to look at again, oldest first
 * @param status how the reading stands, never null
 * @param backfill what lies back and is read by this split; null for one that reads what is new
 */
public record EndpointSplit(
    SourceStanza stanza,
    String url,
    String cursor,
    long interval,
    Instant failingSince,
    List<WatchedPost> watched,
    SourceStatus status,
    Backfilling backfill)
    implements SourceSplit {
  public EndpointSplit {
    requireNonNull(stanza, "stanza is null");
    requireNonNull(url, "url is null");
    requireNonNull(status, "status is null");
    stanza = stanza.only(url);
    watched = watched == null ? List.of() : List.copyOf(watched);
  }

  /** An endpoint that was never read. */
  static EndpointSplit unread(SourceStanza stanza, String url, Instant now) {
    SourceStatus waiting =
        new SourceStatus(
            stanza.name(), url, State.WAITING, null, null, now, null, 0, 0, 0, 0, null);
    return new EndpointSplit(
        stanza, url, null, PollingRules.FIRST_INTERVAL.toSeconds(), null, null, waiting, null);
  }

  /** What lies back at an endpoint, none of it read yet. */
  static EndpointSplit unread(SourceStanza stanza, Backfill wish, Instant now) {
    return unread(stanza, wish.url(), now)
        .with(new Backfilling(wish.id(), wish.range(), null, false));
  }

  /** The id of the split that reads what is new at an endpoint. */
  static String id(String source, String url) {
    return source + ' ' + url;
  }

  /** The id of the split that reads what lies back. */
  static String id(long backfill) {
    return "backfill " + backfill;
  }

  @Override
  public String splitId() {
    return backfill == null ? id(stanza.name(), url) : id(backfill.id());
  }

  /** Endpoints of one host are read by one reader, one at a time. */
  String host() {
    try {
      String authority = URI.create(url).getRawAuthority();
      return authority == null ? url : authority;
    } catch (IllegalArgumentException notAnAddress) {
      return url;
    }
  }

  /** How far the reading of what lies back has come. */
  Progress progress() {
    return new Progress(
        status.posts(), backfill.oldest(), status.newestPublished(), status.message());
  }

  /** The same without the posts whose id or address is to be forgotten. */
  EndpointSplit without(Predicate<String> forgotten) {
    return new EndpointSplit(
        stanza,
        url,
        Connectors.forget(stanza.kind(), cursor, forgotten),
        interval,
        failingSince,
        watched.stream()
            .filter(post -> !forgotten.test(post.id()) && !forgotten.test(post.url()))
            .toList(),
        status,
        backfill);
  }

  EndpointSplit with(SourceStanza changed) {
    return new EndpointSplit(
        changed, url, cursor, interval, failingSince, watched, status, backfill);
  }

  EndpointSplit with(SourceStatus changed) {
    return new EndpointSplit(
        stanza, url, cursor, interval, failingSince, watched, changed, backfill);
  }

  EndpointSplit with(List<WatchedPost> changed) {
    return new EndpointSplit(
        stanza, url, cursor, interval, failingSince, changed, status, backfill);
  }

  EndpointSplit with(Backfilling changed) {
    return new EndpointSplit(stanza, url, cursor, interval, failingSince, watched, status, changed);
  }
}
