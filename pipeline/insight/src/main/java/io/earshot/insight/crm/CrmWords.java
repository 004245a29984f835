package io.earshot.insight.crm;

import io.earshot.store.CrmPost;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people read in a CRM. */
public final class CrmWords {
  private static final int MOST_SUBJECT = 120;

  private CrmWords() {}

  /** A post in one line. */
  public static String subject(CrmPost post) {
    String said = line(post.title() == null || post.title().isBlank() ? post.text() : post.title());
    String cut = said.length() > MOST_SUBJECT ? said.substring(0, MOST_SUBJECT) + "…" : said;
    return "%s: %s".formatted(String.join(", ", post.trackers()), cut);
  }

  /**
   * A post in lines.
   *
   * @param id what the record is known by, which ends the text; null leaves it out
   */
  public static List<String> lines(CrmPost post, String id) {
    return Stream.of(
            byline(post), post.title(), post.text(), post.url(), id == null ? null : mark(id))
        .filter(part -> part != null && !part.isBlank())
        .map(CrmWords::line)
        .toList();
  }

  /** The line by which a record is found where a CRM has no field for its id. */
  public static String mark(String id) {
    return "earshot:" + id;
  }

  private static String byline(CrmPost post) {
    return Stream.of(
            String.join(", ", post.trackers()),
            post.author(),
            post.site() == null ? post.network() : post.site(),
            post.published() == null ? null : post.published().toString(),
            post.sentiment())
        .filter(part -> part != null && !part.isBlank())
        .collect(Collectors.joining(" · "));
  }

  private static String line(String text) {
    return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }
}
