package io.earshot.job.match;

import io.earshot.job.record.MentionChange;
import org.apache.flink.api.common.functions.MapFunction;

/**
 * Runs the full standing queries over the post with all its parts. Until that is built every post
 * passes as it is.
 */
public final class Match implements MapFunction<MentionChange, MentionChange> {
  private static final long serialVersionUID = 1L;

  @Override
  public MentionChange map(MentionChange change) {
    return change;
  }
}
