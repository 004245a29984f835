package io.earshot.sample.receivers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a message is about from its headers. */
final class MailText {
  /** Of RFC 2047, in UTF-8, which our own mail is written in. */
  private static final Pattern ENCODED =
      Pattern.compile("=\\?(?i:utf-8)\\?([BbQq])\\?([^?]*)\\?=(?:\\s+(?==\\?))?");

  private MailText() {}

  static Received read(String message) {
    return new Received(
        header(message, "Message-ID"), decoded(header(message, "Subject")), message);
  }

  /** The header's value, on one line; empty where there is none. */
  private static String header(String message, String name) {
    int end = message.indexOf("\n\n");
    String headers = message.substring(0, end < 0 ? message.length() : end);
    for (String header : headers.replaceAll("\n[ \t]+", " ").split("\n", -1)) {
      if (header.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":")) {
        return header.substring(name.length() + 1).strip();
      }
    }
    return "";
  }

  private static String decoded(String header) {
    Matcher matcher = ENCODED.matcher(header);
    StringBuilder decoded = new StringBuilder();
    while (matcher.find()) {
      String word = matcher.group(2);
      byte[] bytes =
          matcher.group(1).equalsIgnoreCase("B") ? Base64.getDecoder().decode(word) : quoted(word);
      matcher.appendReplacement(decoded, Matcher.quoteReplacement(new String(bytes, UTF_8)));
    }
    return matcher.appendTail(decoded).toString();
  }

  private static byte[] quoted(String word) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '=' && i + 2 < word.length()) {
        bytes.write(Integer.parseInt(word.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.write(c == '_' ? ' ' : c);
      }
    }
    return bytes.toByteArray();
  }
}
