package io.earshot.connectors.article;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Emoji that a page shows as images, as WordPress, Twemoji and most forums do. */
final class Emoji {
  private static final Pattern CLASS =
      Pattern.compile("\\b(wp-smiley|emoji|emoticon|smil(ey|ie)s?|twemoji)\\b");
  private static final int LONGEST_ALT = 40;

  private Emoji() {}

  /** The text of an emoji image, empty for any other image. */
  static String of(Element image) {
    String alt = image.attr("alt");
    boolean emoji = alt.length() <= LONGEST_ALT && CLASS.matcher(image.className()).find();
    return emoji ? alt : "";
  }
}
