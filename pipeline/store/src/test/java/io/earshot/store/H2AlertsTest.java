package io.earshot.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2AlertsTest extends AlertsContract {
  @TempDir private Path folder;

  @Override
  protected Store open() {
    return H2StoreTest.open(folder.resolve("store"));
  }
}
