package io.earshot.sample.web;

import io.earshot.sample.script.Entry;
import io.earshot.sample.script.FeedSpec;
import io.earshot.sample.script.Site;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a feed has to tell at one moment.
 *
 * @param entries the newest first
 * @param gone taken down lately
 */
record Listing(
    Site site,
    FeedSpec feed,
    List<Entry> entries,
    List<Entry> gone,
    Instant now,
    Addresses addresses,
    Prose prose) {

  String self() {
    return addresses.of(site) + feed.path();
  }

  boolean full() {
    return feed.carries() == FeedSpec.Carries.FULL;
  }

  /** The latest moment at which anything in it changed. */
  Instant changed() {
    return Stream.concat(
            entries.stream().map(entry -> entry.updated(now)), gone.stream().map(Entry::end))
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  /** What feed readers show as the heading of an answer. */
  String title(Entry entry) {
    if (!entry.isAnswer()) {
      return entry.title();
    }
    String opener = entry.opener().title();
    return opener == null ? null : "Re: " + opener;
  }
}
