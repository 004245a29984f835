package io.earshot.connectors.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A real server of WebSockets (RFC 6455) and server-sent events on an ephemeral loopback port,
 * which can also break the rules of both. What each caller is sent is up to a {@link Script}.
 */
public final class StreamSite implements AutoCloseable {
  private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final Pattern KEY = Pattern.compile("(?i)sec-websocket-key: *(\\S+)");

  private final ServerSocket server;
  private final Script script;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<Socket> callers = new CopyOnWriteArrayList<>();

  /** What a caller is sent. */
  @FunctionalInterface
  public interface Script {
    void play(Caller caller) throws IOException, InterruptedException;
  }

  private StreamSite(ServerSocket server, Script script) {
    this.server = server;
    this.script = script;
    threads.execute(this::accept);
  }

  public static StreamSite start(Script script) {
    try {
      return new StreamSite(new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1")), script);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String webSocket(String path) {
    return "ws://127.0.0.1:" + server.getLocalPort() + path;
  }

  public String url(String path) {
    return "http://127.0.0.1:" + server.getLocalPort() + path;
  }

  /** Heads of all requests so far, oldest first. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        callers.add(socket);
        threads.execute(() -> serve(socket));
      }
    } catch (IOException closed) {
      // the end of the test
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      Caller caller = new Caller(socket);
      requests.add(caller.head());
      script.play(caller);
    } catch (IOException | InterruptedException left) {
      // the caller is gone, or the test is over
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket caller : callers) {
      caller.close();
    }
    threads.shutdownNow();
  }

  /** Somebody who asked. */
  public static final class Caller {
    private final OutputStream out;
    private final DataInputStream in;
    private final String head;

    private Caller(Socket socket) throws IOException {
      out = socket.getOutputStream();
      in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
      head = readHead(in);
    }

    /** Request line and headers. */
    public String head() {
      return head;
    }

    /** Path and query. */
    public String target() {
      return head.split(" ", 3)[1];
    }

    public Caller raw(String text) throws IOException {
      out.write(text.getBytes(UTF_8));
      out.flush();
      return this;
    }

    /** Answers as a WebSocket. */
    public Caller agree() throws IOException {
      Matcher key = KEY.matcher(head);
      if (!key.find()) {
        throw new IOException("no WebSocket was asked for: " + head);
      }
      return raw(
          "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
              + "Sec-WebSocket-Accept: "
              + accept(key.group(1))
              + "\r\n\r\n");
    }

    /** Answers as a stream of events. */
    public Caller events() throws IOException {
      return raw("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n");
    }

    public Caller text(String message) throws IOException {
      return frame(0x81, message.getBytes(UTF_8));
    }

    public Caller binary(byte[] message) throws IOException {
      return frame(0x82, message);
    }

    /** Sends one frame; {@code first} is its first byte: FIN and opcode. */
    public Caller frame(int first, byte[] data) throws IOException {
      out.write(first);
      if (data.length < 126) {
        out.write(data.length);
      } else {
        out.write(127);
        for (int shift = 56; shift >= 0; shift -= 8) {
          out.write((int) ((long) data.length >>> shift) & 0xff);
        }
      }
      out.write(data);
      out.flush();
      return this;
    }

    /** Waits until the caller hangs up, answering its pings. */
    public void stay() throws IOException {
      while (true) {
        int opcode = in.readUnsignedByte() & 0xf;
        byte[] data = readMasked();
        if (opcode == 9) {
          frame(0x8A, data);
        } else if (opcode == 8) {
          return;
        }
      }
    }

    /** Waits until the caller hangs up, deaf to its pings. */
    public void stayDeaf() throws IOException {
      InputStream ignored = in;
      while (ignored.read() >= 0) {
        // says nothing
      }
    }

    private byte[] readMasked() throws IOException {
      int length = in.readUnsignedByte() & 0x7f;
      byte[] mask = in.readNBytes(4);
      byte[] data = in.readNBytes(length);
      for (int i = 0; i < data.length; i++) {
        data[i] ^= mask[i % 4];
      }
      return data;
    }

    private static String readHead(InputStream in) throws IOException {
      StringBuilder head = new StringBuilder();
      while (head.indexOf("\r\n\r\n") < 0) {
        int next = in.read();
        if (next < 0) {
          throw new IOException("hung up in the midst of " + head);
        }
        head.append((char) next);
      }
      return head.toString();
    }

    private static String accept(String key) {
      try {
        MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
        return Base64.getEncoder().encodeToString(sha1.digest((key + MAGIC).getBytes(ISO_8859_1)));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
