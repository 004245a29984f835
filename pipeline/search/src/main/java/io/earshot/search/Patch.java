package io.earshot.search;

import io.earshot.connectors.Engagement;
import io.earshot.nlp.Analysis;
import java.util.List;

/** The parts of a mention to replace; a null part stays as it is. */
public record Patch(Analysis analysis, Engagement engagement, List<TrackerMatch> trackers) {
  public Patch {
    trackers = trackers == null ? null : List.copyOf(trackers);
  }

  public static Patch of(Analysis analysis) {
    return new Patch(analysis, null, null);
  }

  public static Patch of(Engagement engagement) {
    return new Patch(null, engagement, null);
  }

  public static Patch of(List<TrackerMatch> trackers) {
    return new Patch(null, null, trackers);
  }

  /** A mention with these parts in place of its own. */
  public Mention applyTo(Mention mention) {
    Mention patched = analysis == null ? mention : mention.with(analysis);
    patched = engagement == null ? patched : patched.with(engagement);
    return trackers == null ? patched : patched.with(trackers);
  }
}
