package io.earshot.app.client;

import io.earshot.app.config.ConfigException;
import io.earshot.app.config.Settings;
import io.earshot.app.embedded.DataDirectory;
import io.earshot.app.embedded.Embedded;
import io.earshot.app.embedded.Running;
import io.earshot.app.embedded.StandingConsole;
import io.earshot.job.embedded.JobStartException;
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
  private final AutoCloseable brief;

  /**
   * @param brief what is closed after use, or null
   */
  private Access(Api api, AutoCloseable brief) {
    this.api = api;
    this.brief = brief;
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

  /**
   * As {@link #to}, but starts the whole embedded Earshot where none runs: what the job remembers
   * can only be changed by the job.
   */
  public static Access whole(Settings settings)
      throws IOException,
          DataDirectory.InUseException,
          ConfigException,
          JobStartException,
          InterruptedException {
    boolean embedded = settings.index().backend() == Backend.LUCENE;
    if (!embedded
        || DataDirectory.running(settings.data()).isPresent()
        || !Files.isDirectory(settings.data())) {
      return to(settings);
    }
    Embedded started = Embedded.start(settings.withPort(0), false, told -> {});
    return new Access(new Api(DataDirectory.running(settings.data()).orElseThrow()), started);
  }

  public Api api() {
    return api;
  }

  @Override
  public void close() throws IOException {
    try {
      if (brief != null) {
        brief.close();
      }
    } catch (IOException | RuntimeException failed) {
      throw failed;
    } catch (Exception failed) {
      throw new IOException(failed);
    }
  }
}
