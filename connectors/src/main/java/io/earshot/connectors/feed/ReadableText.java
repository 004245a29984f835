package io.earshot.connectors.feed;

import io.earshot.connectors.feed.Markup.PlainBody;
import java.util.List;

/**
 * What an API gives as the body of a post, as a reader sees it, within the limits that hold for
 * feeds.
 *
 * @param text paragraphs separated by a blank line, never null
 * @param links absolute web addresses that it points to, at most 200, never null
 */
public record ReadableText(String text, List<String> links) {
  public ReadableText {
    links = List.copyOf(links);
  }

  /**
   * Of HTML.
   *
   * @param html or null
   * @param base what relative links start from
   */
  public static ReadableText ofHtml(String html, String base) {
    if (html == null) {
      return new ReadableText("", List.of());
    }
    PlainBody body = Markup.html(Characters.cut(html, Limits.MARKUP), base).readable();
    return new ReadableText(Characters.cut(body.text(), Limits.TEXT), body.links());
  }

  /** One line, or null when nothing is left of it. */
  public static String line(String text) {
    String line = text == null ? "" : Characters.line(Characters.clean(text));
    return line.isEmpty() ? null : Characters.cut(line, Limits.TITLE);
  }

  /** Plain text without characters that no text should hold. */
  public static String plain(String text) {
    return text == null ? "" : Characters.cut(Characters.clean(text), Limits.TEXT);
  }
}
