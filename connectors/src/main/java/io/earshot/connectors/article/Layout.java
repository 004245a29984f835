package io.earshot.connectors.article;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** How a browser lays an element out, as far as its text is concerned. */
enum Layout {
  /** Never holds text that a reader sees. */
  UNSEEN(
      "script style noscript template head title textarea select button datalist iframe object embed"
          + " svg canvas audio video noframes"),

  /** A blank line sets it apart. */
  PARAGRAPH(
      "address article aside blockquote body center details dialog dir div dl fieldset figcaption"
          + " figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre section"
          + " summary table ul"),

  /** A line break sets it apart. */
  LINE("li tr dt dd caption legend"),

  /** A space sets it apart. */
  CELL("td th"),

  /** Part of the line that it stands in. */
  INLINE("");

  private static final Map<String, Layout> BY_NAME = new HashMap<>();

  static {
    for (Layout layout : values()) {
      for (String name : layout.names.split(" ")) {
        BY_NAME.put(name, layout);
      }
    }
  }

  private final String names;

  Layout(String names) {
    this.names = names;
  }

  static Layout of(Element element) {
    return BY_NAME.getOrDefault(element.normalName(), INLINE);
  }

  /** Whether text before and after the element's borders belongs to other lines. */
  static boolean isBlock(Element element) {
    return of(element) != INLINE;
  }
}
