package io.earshot.job.embedded;

import java.nio.file.Path;
import org.apache.flink.util.ExceptionUtils;

/** The embedded job did not come up. The message says why and what can be done. */
public final class JobStartException extends Exception {
  private static final long serialVersionUID = 1L;
  private final boolean restoring;

  private JobStartException(String message, boolean restoring, Throwable cause) {
    super(message, cause);
    this.restoring = restoring;
  }

  static JobStartException of(Throwable failure, Path checkpoint) {
    Throwable cause = ExceptionUtils.stripExecutionException(failure);
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    String message =
        checkpoint == null
            ? "The job does not start: " + cause
            : "The job does not start from its checkpoint %s: %s. If that checkpoint cannot be read, %s"
                .formatted(
                    checkpoint,
                    cause,
                    "start with --fresh-state: index and store are kept, sources are read anew");
    return new JobStartException(message, checkpoint != null, failure);
  }

  /** Whether it was to go on from a checkpoint, so that starting afresh may help. */
  public boolean isRestoring() {
    return restoring;
  }
}
