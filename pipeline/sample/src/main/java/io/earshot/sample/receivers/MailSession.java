package io.earshot.sample.receivers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.util.Locale;
import java.util.function.Consumer;

/** One conversation in SMTP (RFC 5321), as far as a sender needs it. */
final class MailSession {
  private static final int MOST_CHARACTERS = 2_000_000;

  private final BufferedReader in;
  private final OutputStream out;
  private final Consumer<Received> taken;
  private boolean named;
  private boolean addressed;

  MailSession(InputStream in, OutputStream out, Consumer<Received> taken) {
    this.in = new BufferedReader(new InputStreamReader(in, ISO_8859_1));
    this.out = out;
    this.taken = taken;
  }

  void run() throws IOException {
    say("220 sample mail server");
    String line = in.readLine();
    while (line != null && !verb(line).equals("QUIT")) {
      answer(line);
      line = in.readLine();
    }
    say("221 good-bye");
  }

  private void answer(String line) throws IOException {
    switch (verb(line)) {
      case "EHLO", "HELO", "NOOP" -> say("250 sample");
      case "RSET" -> forget("250 forgotten");
      case "MAIL" -> {
        named = true;
        say("250 from there");
      }
      case "RCPT" -> {
        addressed = named;
        say(named ? "250 to there" : "503 MAIL comes first");
      }
      case "DATA" -> data();
      default -> say("502 not known here");
    }
  }

  private void data() throws IOException {
    if (!addressed) {
      say("503 MAIL and RCPT come first");
      return;
    }
    say("354 up to a line with a dot");
    StringBuilder text = new StringBuilder();
    String line = in.readLine();
    while (line != null && !line.equals(".")) {
      if (text.length() < MOST_CHARACTERS) {
        text.append(line.startsWith(".") ? line.substring(1) : line).append('\n');
      }
      line = in.readLine();
    }
    if (line == null) {
      throw new IOException("the sender broke off");
    }
    if (text.length() >= MOST_CHARACTERS) {
      forget("552 too long");
    } else {
      taken.accept(MailText.read(text.toString()));
      forget("250 taken");
    }
  }

  private void forget(String answer) throws IOException {
    named = false;
    addressed = false;
    say(answer);
  }

  private void say(String answer) throws IOException {
    out.write((answer + "\r\n").getBytes(ISO_8859_1));
    out.flush();
  }

  private static String verb(String line) {
    return line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
  }
}
