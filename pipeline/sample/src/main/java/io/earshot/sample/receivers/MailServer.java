package io.earshot.sample.receivers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** A mail server that takes everything, from this machine only, and passes nothing on. */
public final class MailServer implements AutoCloseable {
  private static final int MOST_AT_ONCE = 8;
  private static final int SILENCE_MILLIS = 60_000;

  private final ServerSocket socket;
  private final Consumer<Received> taken;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads =
      Executors.newFixedThreadPool(MOST_AT_ONCE + 1, MailServer::daemon);

  private MailServer(ServerSocket socket, Consumer<Received> taken) {
    this.socket = socket;
    this.taken = taken;
  }

  /**
   * Starts on any free port of the loopback address.
   *
   * @param taken told each message, before its sender hears that it was taken
   */
  public static MailServer start(Consumer<Received> taken) throws IOException {
    ServerSocket socket = new ServerSocket(0, MOST_AT_ONCE, InetAddress.getLoopbackAddress());
    MailServer server = new MailServer(socket, taken);
    server.threads.execute(server::accept);
    return server;
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "sample-mail");
    thread.setDaemon(true);
    return thread;
  }

  public int port() {
    return socket.getLocalPort();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        open.add(client);
        threads.execute(() -> serve(client));
      } catch (IOException closed) {
        // the loop ends if it is this server that was closed
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      client.setSoTimeout(SILENCE_MILLIS);
      new MailSession(client.getInputStream(), client.getOutputStream(), taken).run();
    } catch (IOException gone) {
      // a sender that breaks off knows that nothing was taken
    } finally {
      open.remove(client);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    for (Socket client : open) {
      client.close();
    }
    threads.shutdownNow();
  }
}
