package io.earshot.job.embedded;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where and how the embedded job keeps its state.
 *
 * @param checkpoints directory of checkpoints, the job's own
 * @param working directory of working files, which the job empties when it starts
 * @param every time between two checkpoints
 */
public record EmbeddedSettings(Path checkpoints, Path working, Duration every) {
  public EmbeddedSettings {
    requireNonNull(checkpoints, "checkpoints is null");
    requireNonNull(working, "working is null");
    requireNonNull(every, "every is null");
  }
}
