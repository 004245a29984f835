package io.earshot.app.bench;

import io.earshot.app.Earshot;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs a row of a bench in a JVM like this one, bound to the first core by {@code taskset}. */
final class OneCore {
  private OneCore() {}

  static List<String> bound(List<String> command) {
    List<String> bound = new ArrayList<>(List.of("taskset", "-c", "0"));
    bound.addAll(command);
    return bound;
  }

  /**
   * Runs a hidden verb of {@code earshot bench}.
   *
   * @param lines told each line that it prints
   * @throws IOException if it fails, or there is no {@code taskset} (Debian: apt install
   *     util-linux)
   */
  static void run(List<String> arguments, Consumer<String> lines)
      throws IOException, InterruptedException {
    run(List.of(), arguments, lines);
  }

  /**
   * Runs a hidden verb of {@code earshot bench}.
   *
   * @param options of the JVM, beside those of this one
   */
  static void run(List<String> options, List<String> arguments, Consumer<String> lines)
      throws IOException, InterruptedException {
    Process row =
        new ProcessBuilder(bound(command(options, arguments)))
            .redirectError(Redirect.INHERIT)
            .start();
    row.inputReader(StandardCharsets.UTF_8).lines().forEach(lines);
    if (row.waitFor() != 0) {
      throw new IOException("a row of the bench failed: " + String.join(" ", arguments));
    }
  }

  private static List<String> command(List<String> options, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Earshot.class.getName()));
    command.addAll(arguments);
    return command;
  }
}
