package io.earshot.job.relate;

import io.earshot.job.record.MentionChange;
import org.apache.flink.api.common.functions.MapFunction;

/**
 * Marks which standing queries a post may match, cheaply, before it is analysed. Until that is
 * built every post passes as it is.
 */
public final class Relate implements MapFunction<MentionChange, MentionChange> {
  private static final long serialVersionUID = 1L;

  @Override
  public MentionChange map(MentionChange change) {
    return change;
  }
}
