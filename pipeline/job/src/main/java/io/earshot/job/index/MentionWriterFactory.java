package io.earshot.job.index;

import io.earshot.search.MentionWriter;
import java.io.IOException;
import java.io.Serializable;

/** Opens the index for writing, in the task that writes it. */
@FunctionalInterface
public interface MentionWriterFactory extends Serializable {
  MentionWriter open() throws IOException;
}
