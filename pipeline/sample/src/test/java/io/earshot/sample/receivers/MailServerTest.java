package io.earshot.sample.receivers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailServerTest {
  private final List<Received> taken = new CopyOnWriteArrayList<>();
  private MailServer server;

  @BeforeEach
  void start() throws Exception {
    server = MailServer.start(taken::add);
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  @Test
  void takesAMessageAndTellsWhatItIsAbout() throws Exception {
    List<String> answers =
        talk(
            "EHLO here",
            "DATA",
            "MAIL FROM:<a@b.example>",
            "RCPT TO:<c@d.example>",
            "DATA",
            "Message-ID: <msg_1@earshot>\r\nSubject: =?UTF-8?Q?T=C3=A9a:_?=\r\n"
                + " =?UTF-8?B?4piV?= 42\r\nX: y\r\n\r\nhello\r\n..\r\n.",
            "VRFY c",
            "QUIT");

    assertThat(answers)
        .extracting(answer -> answer.substring(0, 3))
        .containsExactly("220", "250", "503", "250", "250", "354", "250", "502", "221");
    assertThat(taken).hasSize(1);
    assertThat(taken.get(0).id()).isEqualTo("<msg_1@earshot>");
    assertThat(taken.get(0).summary()).isEqualTo("Téa: ☕ 42");
    assertThat(taken.get(0).text()).endsWith("\n\nhello\n.\n");
  }

  @Test
  void takesNothingOfASenderThatBreaksOff() throws Exception {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket
          .getOutputStream()
          .write("MAIL FROM:<a>\r\nRCPT TO:<b>\r\nDATA\r\nSubject: x\r\n".getBytes(ISO_8859_1));
      socket.shutdownOutput();
      socket.getInputStream().readAllBytes();
    }
    assertThat(taken).isEmpty();
  }

  private List<String> talk(String... said) throws Exception {
    List<String> answers = new CopyOnWriteArrayList<>();
    try (Socket socket = new Socket("127.0.0.1", server.port());
        BufferedReader in =
            new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1))) {
      answers.add(in.readLine());
      for (String line : said) {
        socket.getOutputStream().write((line + "\r\n").getBytes(ISO_8859_1));
        answers.add(in.readLine());
      }
    }
    return answers;
  }
}
