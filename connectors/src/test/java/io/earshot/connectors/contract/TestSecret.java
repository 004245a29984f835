package io.earshot.connectors.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A secret for fixtures that ask for one: it must never be seen again. */
public final class TestSecret {
  public static final String VALUE = "s3cr3t-of-the-fixture";

  private TestSecret() {}

  /** A reference to it, for a stanza's {@code token}. */
  public static String reference() {
    try {
      Path file = Files.createTempFile("earshot-secret-", ".txt");
      file.toFile().deleteOnExit();
      Files.writeString(file, VALUE);
      return "file:" + file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
