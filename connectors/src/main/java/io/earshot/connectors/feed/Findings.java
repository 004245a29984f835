package io.earshot.connectors.feed;

import static java.util.Objects.requireNonNull;

import io.earshot.connectors.Failure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what is wrong with one document: each kind once, where it is first, and how often. */
public final class Findings {
  private static final int LONGEST_ITEM = 2_000;

  private record Finding(String place, String item, int count) {}

  private final String document;
  private final Map<String, Finding> byReason = new LinkedHashMap<>();
  private boolean ended;

  /**
   * @param document URL or file name
   */
  public Findings(String document) {
    this.document = requireNonNull(document, "document is null");
  }

  /** Something that is wrong with the document as a whole. */
  public void add(String reason) {
    add(reason, document, null);
  }

  /** Why the document's end is missing; the first who knows is believed. */
  void addEnd(String reason) {
    if (!ended) {
      add(reason);
    }
    ended = true;
  }

  /** Something that is wrong with one of its entries. */
  void add(String reason, int entry, String item) {
    add(reason, document + ", entry " + entry, item);
  }

  /**
   * Something that is wrong.
   *
   * @param item the start of what it is about, or null
   */
  public void add(String reason, String place, String item) {
    String start = item == null ? null : Characters.cut(item, LONGEST_ITEM);
    byReason.merge(
        reason,
        new Finding(place, start, 1),
        (first, next) -> new Finding(first.place(), first.item(), first.count() + 1));
  }

  /** What was found, one failure each. */
  public List<Failure> failures() {
    return byReason.entrySet().stream()
        .map(entry -> failure(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** What was found since the last call. */
  public List<Failure> drain() {
    List<Failure> failures = failures();
    byReason.clear();
    return failures;
  }

  private static Failure failure(String reason, Finding finding) {
    String more = finding.count() == 1 ? "" : " (and in " + (finding.count() - 1) + " more)";
    return new Failure(finding.place(), reason + more, finding.item());
  }
}
