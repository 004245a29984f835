package io.earshot.job.analyse;

import static java.util.Objects.requireNonNull;

import io.earshot.job.record.MentionChange;
import io.earshot.nlp.Analysis;
import io.earshot.nlp.TargetedText;

/**
 * A change, and what of it the engine is asked.
 *
 * @param text null where nothing is asked
 */
record Reading(MentionChange change, TargetedText text) {
  Reading {
    requireNonNull(change, "change is null");
  }

  boolean asks() {
    return text != null;
  }

  /**
   * The change with the answer.
   *
   * @param analysis null: there is none, and what was known before stays
   */
  MentionChange answer(Analysis analysis) {
    return analysis == null ? change : change.with(analysis);
  }
}
