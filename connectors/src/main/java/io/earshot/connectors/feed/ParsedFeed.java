package io.earshot.connectors.feed;

import io.earshot.connectors.Failure;
import java.util.List;

/**
 * A feed document, read.
 *
 * @param atom whether it is Atom, whose entries may be named again by their id when they are gone
 * @param title plain text, or null
 * @param link the site it belongs to, absolute, or null
 * @param language ISO 639 code it declares, or null
 * @param comments whether its entries are comments
 * @param entries in document order
 * @param deleted Atom ids of entries that are gone (RFC 6721)
 * @param failures what could not be read, each kind once with its count
 */
record ParsedFeed(
    boolean atom,
    String title,
    String link,
    String language,
    boolean comments,
    List<FeedEntry> entries,
    List<String> deleted,
    List<Failure> failures) {
  ParsedFeed {
    entries = List.copyOf(entries);
    deleted = List.copyOf(deleted);
    failures = List.copyOf(failures);
  }
}
