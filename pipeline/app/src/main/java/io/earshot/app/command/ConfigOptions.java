package io.earshot.app.command;

import io.earshot.app.config.ConfigException;
import io.earshot.app.config.Settings;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the configuration is; shared by the verbs that need it. */
final class ConfigOptions {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Configuration; config/earshot.yaml beside the command unless said.")
  private Path config;

  @Option(
      names = "--data",
      paramLabel = "DIRECTORY",
      description = "Data directory, instead of the one the configuration names.")
  private Path data;

  Path home() {
    return Path.of(System.getProperty("earshot.home", "."));
  }

  Path configFile() {
    return config == null ? home().resolve("config/earshot.yaml") : config;
  }

  Settings settings() throws ConfigException, UserError {
    Path file = configFile();
    if (config != null && !file.toFile().isFile()) {
      throw new UserError("there is no file " + file);
    }
    Settings settings = Settings.read(file, home(), System.getenv());
    return data == null ? settings : settings.withData(data);
  }
}
