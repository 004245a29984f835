package io.earshot.insight.delivery;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A mail server on loopback that answers one command as it is told, and takes all others. */
final class StrictMailServer implements AutoCloseable {
  private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  private final String command;
  private final String answer;

  StrictMailServer(String command, String answer) throws IOException {
    this.command = command;
    this.answer = answer;
    Thread thread = new Thread(this::serve, "strict-mail");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    try (Socket client = socket.accept();
        BufferedReader in =
            new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII))) {
      String line = "";
      while (line != null) {
        String said = line.startsWith(command) ? answer : line.isEmpty() ? "220 here" : "250 fine";
        client.getOutputStream().write((said + "\r\n").getBytes(US_ASCII));
        line = in.readLine();
      }
    } catch (IOException gone) {
      // the test sees what its side makes of it
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
