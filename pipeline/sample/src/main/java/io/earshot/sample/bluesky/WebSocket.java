package io.earshot.sample.bluesky;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import io.earshot.sample.web.Request;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server's end of a WebSocket (RFC 6455) that says much and hears little. */
public final class WebSocket {
  private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final Pattern FIRST_LINE = Pattern.compile("GET (/\\S*) HTTP/1\\.1");
  private static final Pattern HOST = Pattern.compile("(?im)^host: *(\\S+)");
  private static final Pattern KEY = Pattern.compile("(?im)^sec-websocket-key: *(\\S+)");
  private static final int LONGEST_HEAD = 8_192;
  private static final int LAST_FRAME = 0x80;
  private static final int BINARY = 2;
  private static final int CLOSE = 8;
  private static final int PING = 9;
  private static final int PONG = 10;

  /** Frames that are sent to a server may hold no more, if they control the connection. */
  private static final int LONGEST_CONTROL = 125;

  private final Socket caller;
  private final DataInputStream in;
  private final DataOutputStream out;
  private final String head;

  /** Reads what is asked for. */
  WebSocket(Socket caller) throws IOException {
    this.caller = caller;
    this.in = new DataInputStream(new BufferedInputStream(caller.getInputStream()));
    this.out = new DataOutputStream(caller.getOutputStream());
    this.head = head(in);
  }

  private static String head(DataInputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.readUnsignedByte());
      if (head.length() > LONGEST_HEAD) {
        throw new IOException("a head without end");
      }
    }
    return head.toString();
  }

  Request request() throws IOException {
    Matcher line = FIRST_LINE.matcher(head);
    Matcher host = HOST.matcher(head);
    if (!line.lookingAt()) {
      throw new IOException("no request: " + head);
    }
    return new Request(host.find() ? host.group(1) : "", line.group(1), null);
  }

  /** Agrees to be a WebSocket, unless none is asked for or there is none. */
  boolean open(boolean exists) throws IOException {
    Matcher key = KEY.matcher(head);
    boolean agreed = exists && key.find();
    write(
        agreed
            ? "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: %s\r\n\r\n".formatted(accepted(key.group(1)))
            : "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    return agreed;
  }

  private synchronized void write(String text) throws IOException {
    out.write(text.getBytes(US_ASCII));
    out.flush();
  }

  private static String accepted(String key) {
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      return Base64.getEncoder().encodeToString(sha1.digest((key + MAGIC).getBytes(ISO_8859_1)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }

  /** Sends a message. */
  public void send(byte[] message) throws IOException {
    frame(BINARY, message);
  }

  private synchronized void frame(int kind, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length + 10);
    DataOutputStream frame = new DataOutputStream(bytes);
    frame.writeByte(LAST_FRAME | kind);
    if (content.length <= LONGEST_CONTROL) {
      frame.writeByte(content.length);
    } else {
      frame.writeByte(127);
      frame.writeLong(content.length);
    }
    frame.write(content);
    out.write(bytes.toByteArray());
    out.flush();
  }

  /** Answers pings until the caller leaves. */
  void listen() {
    try (caller) {
      int kind = in.readUnsignedByte() & 0xf;
      while (kind != CLOSE) {
        byte[] content = content();
        if (kind == PING) {
          frame(PONG, content);
        }
        kind = in.readUnsignedByte() & 0xf;
      }
    } catch (IOException left) {
      // whoever sends to them will find out, too
    }
  }

  private byte[] content() throws IOException {
    int length = in.readUnsignedByte() & 0x7f;
    if (length > LONGEST_CONTROL) {
      throw new IOException("it was not to say so much");
    }
    byte[] mask = in.readNBytes(4);
    byte[] content = in.readNBytes(length);
    for (int i = 0; i < content.length; i++) {
      content[i] ^= mask[i % 4];
    }
    return content;
  }
}
