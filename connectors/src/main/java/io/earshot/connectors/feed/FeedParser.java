package io.earshot.connectors.feed;

import io.earshot.connectors.http.Charsets;
import java.util.Arrays;

/**
 * Reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, and JSON Feed 1.0 and 1.1 from bytes. It never
 * fails: what can be read is read, the rest is among the failures.
 */
final class FeedParser {
  private FeedParser() {}

  /**
   * Reads a document.
   *
   * @param body the document; more than {@link Limits#BYTES} are not looked at
   * @param truncated whether the document goes on after these bytes
   * @param contentType {@code Content-Type} it was served with, or null
   * @param name what to call it in failures: its URL or file name
   * @param address what relative links start from: its URL, or null
   */
  static ParsedFeed parse(
      byte[] body, boolean truncated, String contentType, String name, String address) {
    Findings findings = new Findings(name);
    if (body.length > Limits.BYTES || (truncated && body.length == Limits.BYTES)) {
      findings.addEnd("the document is larger than 20 MB: the rest was left out");
    }
    byte[] kept = body.length > Limits.BYTES ? Arrays.copyOf(body, Limits.BYTES) : body;
    String document = Characters.clean(Charsets.decode(kept, contentType));
    return isJson(document)
        ? JsonFeed.read(document, address, findings)
        : XmlFeed.read(document, address, findings);
  }

  private static boolean isJson(String document) {
    for (int i = 0; i < document.length(); i++) {
      char c = document.charAt(i);
      if (!Character.isWhitespace(c)) {
        return c == '{';
      }
    }
    return false;
  }
}
