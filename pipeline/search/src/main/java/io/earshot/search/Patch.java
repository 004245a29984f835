package io.earshot.search;

import io.earshot.connectors.Engagement;
import io.earshot.nlp.Analysis;

/** The parts of a mention to replace; a null part stays as it is. */
public record Patch(Analysis analysis, Engagement engagement) {

  /** A mention with these parts in place of its own. */
  public Mention applyTo(Mention mention) {
    return new Mention(
        mention.post(),
        mention.revision(),
        mention.observed(),
        mention.copies(),
        analysis == null ? mention.analysis() : analysis,
        engagement == null ? mention.engagement() : engagement);
  }
}
