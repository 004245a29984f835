package io.earshot.search;

import io.earshot.connectors.Engagement;
import io.earshot.nlp.Analysis;
import java.util.List;

/** The parts of a mention to replace; a null part stays as it is. */
public record Patch(
    Analysis analysis,
    Engagement engagement,
    List<TrackerMatch> trackers,
    CustomerLink customer,
    Correction correction) {
  public Patch {
    trackers = trackers == null ? null : List.copyOf(trackers);
  }

  public static Patch of(Analysis analysis) {
    return new Patch(analysis, null, null, null, null);
  }

  public static Patch of(Engagement engagement) {
    return new Patch(null, engagement, null, null, null);
  }

  public static Patch of(List<TrackerMatch> trackers) {
    return new Patch(null, null, trackers, null, null);
  }

  public static Patch of(CustomerLink customer) {
    return new Patch(null, null, null, customer, null);
  }

  public static Patch of(Correction correction) {
    return new Patch(null, null, null, null, correction);
  }

  /** What of it holds for all revisions of a post: what somebody says of it; null if nothing. */
  Patch ofAnyRevision() {
    return correction == null ? null : of(correction);
  }

  /** A mention with these parts in place of its own. */
  public Mention applyTo(Mention mention) {
    Mention patched = analysis == null ? mention : mention.with(analysis);
    patched = engagement == null ? patched : patched.with(engagement);
    patched = trackers == null ? patched : patched.with(trackers);
    patched = customer == null ? patched : patched.with(customer);
    return correction == null ? patched : patched.with(correction);
  }
}
