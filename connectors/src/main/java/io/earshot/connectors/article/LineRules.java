package io.earshot.connectors.article;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells the lines that are not of the article by what they say and where they stand. */
final class LineRules {
  private static final Pattern NUMBER = Pattern.compile("[\\d\\s.,+/]*\\d[\\d\\s.,+/]*");

  private static final Pattern CLOCK_OR_YEAR =
      Pattern.compile("\\b(19|20)\\d\\d\\b|\\b\\d?\\d[:h.]\\d\\d\\b");

  private final List<Line> lines;
  private final boolean[] dropped;

  private LineRules(List<Line> lines) {
    this.lines = lines;
    this.dropped = new boolean[lines.size()];
  }

  /** The elements of the lines that are not of the article. */
  static Collection<Element> dropped(List<Line> lines, String title) {
    LineRules rules = new LineRules(lines);
    rules.dropLinksAndLabels(title);
    rules.dropDatelines();
    rules.dropCalls();
    rules.dropEmptyIntroductions();
    return rules.elements();
  }

  private void dropLinksAndLabels(String title) {
    for (int i = 0; i < dropped.length; i++) {
      Line line = lines.get(i);
      dropped[i] =
          line.links()
              || isCount(line)
              || Headline.isTitle(line.text(), title)
              || Phrases.isLabel(line.text())
              || Phrases.isLegal(line.text());
    }
  }

  /** Votes, likes, pictures: a number all alone outside lists and tables. */
  private static boolean isCount(Line line) {
    return !line.isHeading()
        && !BodyLines.isCell(line.element())
        && NUMBER.matcher(line.text()).matches();
  }

  /** Before the first sentence: the headline, and when the article was written. */
  private void dropDatelines() {
    boolean oneHeadline = lines.stream().filter(line -> line.element().nameIs("h1")).count() == 1;
    for (int i = 0; i < dropped.length && lines.get(i).mass().prose == 0; i++) {
      Line line = lines.get(i);
      dropped[i] |=
          (oneHeadline && line.element().nameIs("h1"))
              || (line.isShort() && CLOCK_OR_YEAR.matcher(line.text()).find());
    }
  }

  /** After the last sentence: calls to follow, and short lines that link about the site. */
  private void dropCalls() {
    for (int i = dropped.length - 1; i > 0 && (dropped[i] || isCall(lines.get(i))); i--) {
      dropped[i] = true;
    }
  }

  private static boolean isCall(Line line) {
    Mass mass = line.mass();
    boolean linking = line.isShort() && mass.linkDensity() > 0.3 && !mass.leadsOut();
    return linking || Phrases.isCall(line.text());
  }

  /** Headings and introductions of nothing that is left. */
  private void dropEmptyIntroductions() {
    int below = dropped.length;
    for (int i = dropped.length - 1; i >= 0; i--) {
      dropped[i] |= introducesNothing(i, below);
      below = dropped[i] ? below : i;
    }
  }

  /**
   * @param below the next line that is left, or the number of lines where there is none
   */
  private boolean introducesNothing(int index, int below) {
    Line line = lines.get(index);
    boolean lost = below > index + 1;
    boolean empty = below == dropped.length || (lost && lines.get(below).isHeading());
    return (line.introduces() && lost) || (line.isHeading() && line.isShort() && empty);
  }

  private Collection<Element> elements() {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < dropped.length; i++) {
      if (dropped[i]) {
        elements.add(Objects.requireNonNull(lines.get(i).element()));
      }
    }
    return elements;
  }
}
