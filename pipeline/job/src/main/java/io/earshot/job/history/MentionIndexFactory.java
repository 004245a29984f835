package io.earshot.job.history;

import io.earshot.search.MentionIndex;
import java.io.IOException;
import java.io.Serializable;

/** Opens the index for reading, in the task that reads it. */
@FunctionalInterface
public interface MentionIndexFactory extends Serializable {
  MentionIndex open() throws IOException;
}
