package io.earshot.job.identify;

import io.earshot.job.record.MentionChange;
import org.apache.flink.api.common.functions.MapFunction;

/** Ties the author of a post to a customer. Until that is built every post passes as it is. */
public final class Identify implements MapFunction<MentionChange, MentionChange> {
  private static final long serialVersionUID = 1L;

  @Override
  public MentionChange map(MentionChange change) {
    return change;
  }
}
