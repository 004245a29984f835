package io.earshot.job.decisions;

import io.earshot.connectors.AuthorPolicy;
import io.earshot.connectors.SourceStanza;
import io.earshot.insight.calibration.Tilt;
import io.earshot.search.Correction;
import io.earshot.search.Mention;
import io.earshot.store.CrmStanza;
import io.earshot.store.Topic;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What is in force at one moment, by name. Immutable.
 *
 * @param sources as they are configured, paused ones included
 * @param crms that are told what customers say
 * @param topics that posts may be about
 * @param corrections what people say otherwise than the engine, by post
 * @param tilts how the sentiment towards trackers is calibrated
 */
public record Watched(
    Map<String, WatchedTracker> trackers,
    Map<String, WatchedRule> rules,
    Map<String, SourceStanza> sources,
    Map<String, CrmStanza> crms,
    Map<String, Topic> topics,
    Map<String, Correction> corrections,
    Map<String, Tilt> tilts) {
  static final Watched NOTHING =
      new Watched(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

  public Watched {
    trackers = Map.copyOf(trackers);
    rules = Map.copyOf(rules);
    sources = Map.copyOf(sources);
    crms = Map.copyOf(crms);
    topics = Map.copyOf(topics);
    corrections = Map.copyOf(corrections);
    tilts = Map.copyOf(tilts);
  }

  /** The trackers of some standing queries, without those that are gone by now. */
  public Stream<WatchedTracker> trackersOf(Collection<String> ids) {
    return StandingIds.TRACKER.among(ids).stream()
        .map(id -> trackers.get(StandingIds.TRACKER.name(id)))
        .filter(Objects::nonNull);
  }

  /** Whether a source keeps only posts that a standing query matches. */
  public boolean keepsOnlyMatched(String source) {
    SourceStanza stanza = sources.get(source);
    return stanza != null && stanza.matchedOnly();
  }

  /** Whether a post counts as present, as its source says: else it is history (design rule 9). */
  public boolean isPresent(Mention mention) {
    SourceStanza stanza = sources.get(mention.post().source());
    return mention.isPresent(
        stanza == null ? SourceStanza.FRESHNESS_HOURS : stanza.freshnessHours());
  }

  /** Whether authors of a source may be tied to customers. */
  public AuthorPolicy authorPolicy(String source) {
    SourceStanza stanza = sources.get(source);
    return stanza == null ? AuthorPolicy.OFF : stanza.authors();
  }

  /** How many days posts of a source are kept; 0 is for ever. */
  public int keepDays(String source) {
    SourceStanza stanza = sources.get(source);
    return stanza == null ? 0 : stanza.keepDays();
  }
}
