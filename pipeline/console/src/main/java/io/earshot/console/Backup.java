package io.earshot.console;

import java.io.IOException;
import java.nio.file.Path;

/** Copies what Earshot keeps while it runs. */
public interface Backup {
  /**
   * Writes a copy.
   *
   * @throws IOException if it cannot be written; the message says why
   */
  void to(Path target) throws IOException;
}
