package io.earshot.app.process;

import io.earshot.app.Earshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code earshot run} in a process of its own, as a user starts it; so that it can be killed as an
 * outage does.
 */
public final class EarshotProcess implements AutoCloseable {
  /** Exit code of a JVM that ended in order after SIGTERM: 128 + 15. */
  public static final int TERMINATED = 143;

  /** On a machine that has much else to do. */
  private static final Duration START = Duration.ofMinutes(5);

  private static final Pattern ADDRESS = Pattern.compile("Console: +(http://\\S+)");

  private final Process process;
  private final Path output;
  private final String address;

  private EarshotProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
    this.address = awaitAddress();
  }

  private String awaitAddress() {
    try {
      return Await.value("the console's address in " + output, START, this::printedAddress);
    } catch (AssertionError notStarted) {
      process.destroyForcibly();
      throw notStarted;
    }
  }

  /**
   * Starts it and waits until it prints its address.
   *
   * @param home holds {@code config/} and {@code data/}
   */
  public static EarshotProcess run(Path home, String... options) throws IOException {
    Path output = Files.createTempFile(home, "run-", ".out");
    Process process = start(home, output, command("run", options));
    return new EarshotProcess(process, output);
  }

  /** Runs a verb to its end and gives what it printed, both streams together. */
  public static Outcome verb(Path home, String verb, String... options)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile(home, verb + "-", ".out");
    Process process = start(home, output, command(verb, options));
    int exit = process.waitFor();
    return new Outcome(exit, Files.readString(output));
  }

  /** How a verb ended. */
  public record Outcome(int exit, String output) {}

  private static Process start(Path home, Path output, List<String> command) throws IOException {
    List<String> all = new ArrayList<>();
    all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    all.add("-Xmx700m");
    all.add("-XX:TieredStopAtLevel=1");
    all.add("-Dearshot.home=" + home);
    all.addAll(List.of(System.getProperty("earshot.test.opens").trim().split(" +")));
    all.addAll(List.of("-cp", System.getProperty("java.class.path")));
    all.add(Earshot.class.getName());
    all.addAll(command);
    ProcessBuilder builder =
        new ProcessBuilder(all).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().put("LC_ALL", "C"); // what is heard is UTF-8 there too
    return builder.start();
  }

  private static List<String> command(String verb, String... options) {
    List<String> command = new ArrayList<>(List.of(verb));
    command.addAll(List.of(options));
    return command;
  }

  private String printedAddress() {
    if (!process.isAlive()) {
      throw new AssertionError("earshot ended with " + process.exitValue() + ":\n" + printed());
    }
    Matcher matcher = ADDRESS.matcher(printed());
    return matcher.find() ? matcher.group(1).replaceAll("/$", "") : null;
  }

  /** What it has printed so far. */
  public String printed() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Base URL of its console, without a trailing slash. */
  public String address() {
    return address;
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** kill -9. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** SIGTERM; gives the exit code. */
  public int stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(
        Duration.ofSeconds(60).toSeconds(), java.util.concurrent.TimeUnit.SECONDS)) {
      throw new AssertionError("earshot does not stop on SIGTERM:\n" + printed());
    }
    return process.exitValue();
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }
}
