package io.earshot.connectors.feed;

import java.util.regex.Pattern;

/** Tells whether a feed gives an entry whole or only its beginning. */
final class Summaries {
  private static final int LONG_TEXT = 1_000;
  private static final int WHOLE_PARAGRAPHS = 4;
  private static final Pattern CUT_OFF =
      Pattern.compile(
          "(\\[\\s*(…|\\.{2,3}|\\+\\d* chars)\\s*]"
              + "|(read|see|view) (more|the (rest|full)\\b.{0,40}|on)|continue reading\\b.{0,80}|more…"
              + "|weiterlesen|mehr lesen|lire (la suite|plus)|(leer|seguir leyendo|ver) más"
              + "|continua a leggere|leggi tutto|lees (meer|verder)|leia mais|czytaj (dalej|więcej)"
              + "|читать (далее|дальше|полностью)|続きを読む|阅读全文)[\\s»›→>.…)\\]]*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern TRAILS_OFF = Pattern.compile("(…|\\.\\.\\.)[\\s»›→>)\\]]*$");

  private Summaries() {}

  /**
   * Whether there is more of the entry on its page.
   *
   * @param text what the feed gives, as plain text
   */
  static boolean isSummary(FeedEntry entry, String text) {
    String end = text.substring(Math.max(0, text.length() - 200));
    if (CUT_OFF.matcher(end).find()) {
      return true;
    }
    boolean whole = entry.content() != null && !entry.content().content().isBlank();
    return !whole && (TRAILS_OFF.matcher(end).find() || isShort(entry, text));
  }

  /** A short text under a title is a teaser; without a title it is a post of a microblog. */
  private static boolean isShort(FeedEntry entry, String text) {
    return entry.title() != null
        && text.length() < LONG_TEXT
        && text.split("\n\n", WHOLE_PARAGRAPHS).length < WHOLE_PARAGRAPHS;
  }
}
