package io.earshot.app.client;

import io.earshot.app.config.Settings;
import io.earshot.app.embedded.DataDirectory;
import io.earshot.app.embedded.Running;
import io.earshot.app.embedded.StandingConsole;
import io.earshot.search.IndexSettings.Backend;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/**
 * A way to Earshot's API: the running process's when there is one, else one that opens the data
 * directory for as long as a verb lasts. So every verb has one way of asking.
 */
public final class Access implements AutoCloseable {
  private final Api api;
  private final StandingConsole atRest;

  private Access(Api api, StandingConsole atRest) {
    this.api = api;
    this.atRest = atRest;
  }

  public static Access to(Settings settings) throws IOException, DataDirectory.InUseException {
    Optional<Running> running = DataDirectory.running(settings.data());
    if (running.isPresent()) {
      return new Access(new Api(running.get()), null);
    }
    if (settings.index().backend() == Backend.LUCENE && !Files.isDirectory(settings.data())) {
      throw new IOException(
          "there is no data in %s yet: start Earshot with ./earshot run, or name another place with --data"
              .formatted(settings.data()));
    }
    StandingConsole atRest = StandingConsole.briefly(settings);
    return new Access(new Api(atRest.running()), atRest);
  }

  public Api api() {
    return api;
  }

  @Override
  public void close() {
    if (atRest != null) {
      atRest.close();
    }
  }
}
