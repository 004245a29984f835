package io.earshot.servers;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server's JVM. */
final class ServerProcess {
  private static final int START_SECONDS = 120;

  private final Process process;

  private ServerProcess(Process process) {
    this.process = process;
  }

  /**
   * Starts a JVM and waits until it says it is ready.
   *
   * @param main class to run
   * @param log file that its log is appended to
   * @param arguments to {@code main}
   * @throws IOException if it does not get ready; the message names the log
   */
  static ServerProcess start(Class<?> main, Path log, String... arguments) throws IOException {
    Files.createDirectories(log.getParent());
    ServerProcess server =
        new ServerProcess(
            new ProcessBuilder(command(main, arguments))
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start());
    try {
      server.awaitReady();
      return server;
    } catch (IOException e) {
      server.kill();
      throw new IOException(main.getSimpleName() + " did not start, see " + log, e);
    }
  }

  private static List<String> command(Class<?> main, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("-Dlog4j2.configurationFile=classpath:io/earshot/servers/servers-log4j2.xml");
    command.addAll(List.of("-cp", classPath(main), main.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  /** Ours, and the servers' as the build wrote it down. */
  private static String classPath(Class<?> main) throws IOException {
    try (InputStream servers = ServerProcess.class.getResourceAsStream("servers.classpath")) {
      if (servers == null) {
        throw new IOException("servers.classpath is missing: build pipeline/test-servers first");
      }
      return String.join(
          File.pathSeparator,
          location(main),
          location(ServerProcess.class),
          new String(servers.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static String location(Class<?> type) throws IOException {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private void awaitReady() throws IOException {
    CompletableFuture<Boolean> ready = new CompletableFuture<>();
    Thread reader = new Thread(() -> read(ready), "server-output");
    reader.setDaemon(true);
    reader.start();
    try {
      if (!ready.get(START_SECONDS, TimeUnit.SECONDS)) {
        throw new IOException("it ended");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("it was not ready after " + START_SECONDS + " s", e);
    }
  }

  /** Reads to the end, so that the server is never held up by a full pipe. */
  private void read(CompletableFuture<Boolean> ready) {
    try (BufferedReader output = process.inputReader()) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        if (line.equals(Parent.READY)) {
          ready.complete(true);
        }
      }
    } catch (IOException e) {
      ready.completeExceptionally(e);
    }
    ready.complete(false);
  }

  long pid() {
    return process.pid();
  }

  /** Ends it as {@code kill -9} does, and waits until it is gone. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Closes this side of the pipe that the server watches, as the end of this JVM would. */
  void hangUp() throws IOException {
    process.getOutputStream().close();
  }

  /** A port of the loopback address that was free a moment ago. */
  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
