package io.earshot.sample.bluesky;

import io.earshot.sample.web.Request;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves WebSockets (RFC 6455) on the loopback address, which the JDK's web server cannot. */
public final class WebSocketServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebSocketServer.class);
  private static final int BACKLOG = 50;

  private final ServerSocket server;
  private final ExecutorService threads = Executors.newCachedThreadPool(WebSocketServer::daemon);
  private final Set<Socket> callers = ConcurrentHashMap.newKeySet();

  /** What there is to listen to. */
  @FunctionalInterface
  public interface Programme {
    /** What is played at the address that is asked for, from this moment on; null if nothing is. */
    Play at(Request request);
  }

  /** What a listener is sent. */
  @FunctionalInterface
  public interface Play {
    /** Until the listener leaves, which is an {@link IOException}, or the thread is interrupted. */
    void to(WebSocket listener) throws IOException, InterruptedException;
  }

  /**
   * Takes a port.
   *
   * @param port 0 takes any free one
   * @throws IOException if the port cannot be bound
   */
  public WebSocketServer(int port) throws IOException {
    server = new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
  }

  public int port() {
    return server.getLocalPort();
  }

  public void serve(Programme programme) {
    threads.execute(() -> accept(programme));
  }

  private void accept(Programme programme) {
    try {
      while (true) {
        Socket caller = server.accept();
        callers.add(caller);
        threads.execute(() -> serve(programme, caller));
      }
    } catch (IOException | RejectedExecutionException closed) {
      LOG.debug("{} is served no more", server, closed);
    }
  }

  private void serve(Programme programme, Socket caller) {
    try (caller) {
      caller.setTcpNoDelay(true);
      WebSocket socket = new WebSocket(caller);
      Play play = programme.at(socket.request());
      if (socket.open(play != null)) {
        threads.execute(socket::listen);
        play.to(socket);
      }
    } catch (IOException left) {
      LOG.debug("{} went away", caller, left);
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    } finally {
      callers.remove(caller);
    }
  }

  @Override
  public void close() {
    hangUp(server);
    threads.shutdownNow();
    callers.forEach(WebSocketServer::hangUp);
  }

  private static void hangUp(AutoCloseable connection) {
    try {
      connection.close();
    } catch (Exception e) {
      LOG.debug("cannot close {}", connection, e);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "sample-firehose");
    thread.setDaemon(true);
    return thread;
  }
}
