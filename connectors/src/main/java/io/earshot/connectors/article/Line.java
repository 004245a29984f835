package io.earshot.connectors.article;

import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * The outermost element that holds one line of text, or a list of links taken as one.
 *
 * @param element where it stands
 * @param mass what it holds
 * @param text what it says, without repeated white space; empty where it is too long to be a label
 * @param links whether it does nothing but lead elsewhere on the site
 */
record Line(Element element, Mass mass, String text, boolean links) {
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final int LONGEST_LABEL = 60;

  boolean isHeading() {
    return HEADINGS.contains(element.normalName());
  }

  boolean isShort() {
    return mass.text <= LONGEST_LABEL && mass.prose == 0;
  }

  /** Whether it promises something below it. */
  boolean introduces() {
    return isShort() && (text.endsWith(":") || text.endsWith("…") || text.endsWith("..."));
  }
}
