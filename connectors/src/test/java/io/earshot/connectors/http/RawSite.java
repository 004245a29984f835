package io.earshot.connectors.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on an ephemeral loopback port that may break every rule of HTTP. */
public final class RawSite implements AutoCloseable {
  /** What is sent back once the head of a request has arrived. */
  @FunctionalInterface
  public interface Script {
    void write(OutputStream out) throws IOException, InterruptedException;
  }

  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private final ServerSocket listener;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger requests = new AtomicInteger();

  private RawSite(ServerSocket listener, Script script) {
    this.listener = listener;
    threads.execute(() -> acceptAll(script));
  }

  public static RawSite start(Script script) {
    try {
      return new RawSite(new ServerSocket(0, 50, InetAddress.getByAddress(LOOPBACK)), script);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A script that sends this text, a byte per character, and hangs up. */
  public static Script text(String answer) {
    return out -> out.write(answer.getBytes(ISO_8859_1));
  }

  public String url(String path) {
    return "http://127.0.0.1:" + listener.getLocalPort() + path;
  }

  public int requests() {
    return requests.get();
  }

  private void acceptAll(Script script) {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        threads.execute(() -> serve(socket, script));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket socket, Script script) {
    try (socket) {
      BufferedReader head =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
      String line = head.readLine();
      while (line != null && !line.isEmpty()) {
        line = head.readLine();
      }
      requests.incrementAndGet();
      script.write(socket.getOutputStream());
      socket.getOutputStream().flush();
    } catch (IOException | InterruptedException e) {
      // the client hung up, as it should, or the test is over
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    threads.shutdownNow();
  }
}
