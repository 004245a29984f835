package io.earshot.insight.delivery;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server on loopback that answers some commands as it is told, and takes all others. */
final class StrictMailServer implements AutoCloseable {
  private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  private final Map<String, String> answers;
  private final AtomicInteger messages = new AtomicInteger();

  /**
   * @param answers by how the line begins that they answer
   */
  StrictMailServer(Map<String, String> answers) throws IOException {
    this.answers = answers;
    Thread thread = new Thread(this::serve, "strict-mail");
    thread.setDaemon(true);
    thread.start();
  }

  /** How many messages it has taken. */
  int messages() {
    return messages.get();
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    try (Socket client = socket.accept();
        BufferedReader in =
            new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII))) {
      String said = "220 here";
      while (said != null) {
        client.getOutputStream().write((said + "\r\n").getBytes(US_ASCII));
        said = said.startsWith("354") ? taken(in) : answer(in.readLine());
      }
    } catch (IOException gone) {
      // the test sees what its side makes of it
    }
  }

  private String answer(String line) {
    if (line == null) {
      return null;
    }
    return answers.entrySet().stream()
        .filter(answer -> line.startsWith(answer.getKey()))
        .map(Map.Entry::getValue)
        .findAny()
        .orElse(line.equals("DATA") ? "354 go on" : "250 fine");
  }

  /** Reads a message to its end. */
  private String taken(BufferedReader in) throws IOException {
    String line = in.readLine();
    while (line != null && !line.equals(".")) {
      line = in.readLine();
    }
    messages.incrementAndGet();
    return "250 taken";
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
