package io.earshot.connectors.feed;

import io.earshot.connectors.Engagement;
import java.time.Instant;
import java.util.List;

/**
 * One entry as its feed gives it. Absent is null; absent lists are empty.
 *
 * @param number its place in the document, from 1
 * @param guid RSS {@code guid}, Atom {@code id}, JSON Feed {@code id}
 * @param link permalink, absolute where the document has an address
 * @param title plain text, one line
 * @param content the whole text, where the feed gives it
 * @param summary a summary, or the whole text of a feed that has no other field for it
 * @param language ISO 639 code
 * @param author who wrote it
 * @param tags categories and keywords
 * @param enclosures absolute URLs of attached files
 * @param episode whether an attached file is the episode of a podcast
 * @param reply what it answers
 * @param cut whether the document ended in the midst of it
 */
record FeedEntry(
    int number,
    String guid,
    String link,
    String title,
    Markup content,
    Markup summary,
    Instant published,
    Instant updated,
    String language,
    Person author,
    List<String> tags,
    List<String> enclosures,
    boolean episode,
    Reply reply,
    Engagement engagement,
    boolean cut) {

  /**
   * What an entry answers (RFC 4685).
   *
   * @param ref the answered entry's Atom id, or null
   * @param href its address, absolute, or null
   */
  record Reply(String ref, String href) {}

  /** Whether there is nothing in it at all. */
  boolean isEmpty() {
    return guid == null && link == null && title == null && body().content().isBlank();
  }

  /** The fullest text there is, empty when there is none. */
  Markup body() {
    if (content != null) {
      return content;
    }
    return summary == null ? new Markup("", Markup.Form.PLAIN, null) : summary;
  }
}
