package io.earshot.connectors.article;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Reads what the elements of a page are from their {@code class} and {@code id}. */
final class PartNames {
  private static final Set<Part> NONE = EnumSet.noneOf(Part.class);

  /** Names that say what a part of the page has, or is about, rather than what it is. */
  private static final Pattern STATE =
      Pattern.compile(
          "(has|no|with|without|is|not|category|cat|tag|topic|section|format|theme|page|template|"
              + "author(?![-_]*(about|bio|block|box|card|desc|details|info|profile|section|wrap)))[-_].*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern HEADING = Pattern.compile("h[1-6]");

  private final Map<String, Set<Part>> known = new HashMap<>();
  private final Set<Part> trusted;

  /**
   * @param trusted the parts that are believed
   */
  PartNames(Set<Part> trusted) {
    this.trusted = trusted;
  }

  /** What the names of an element say it is; usually nothing. */
  Set<Part> of(Element element) {
    if (element.attributesSize() == 0) {
      return NONE;
    }
    String names = element.className() + " " + id(element);
    return names.length() == 1 ? NONE : known.computeIfAbsent(names, this::read);
  }

  /** The id of a heading is often made of what the heading says. */
  private static String id(Element element) {
    return HEADING.matcher(element.normalName()).matches() ? "" : element.id();
  }

  private Set<Part> read(String names) {
    Set<Part> parts = EnumSet.noneOf(Part.class);
    for (String name : names.split("\\s+")) {
      if (!STATE.matcher(name).matches()) {
        read(words(name), parts);
      }
    }
    parts.retainAll(trusted);
    return parts;
  }

  private static void read(List<String> words, Set<Part> parts) {
    for (int i = 0; i < words.size(); i++) {
      boolean outer = i == 0 || i == words.size() - 1;
      add(Part.of(words.get(i)), outer, parts);
      String pair = i == 0 ? "^" + words.get(0) : words.get(i - 1) + "-" + words.get(i);
      add(Part.of(pair), outer, parts);
    }
  }

  /** In the middle of a name, words such as author and meta seldom say what it is. */
  private static void add(Part part, boolean outer, Set<Part> parts) {
    if (part != null && (outer || part != Part.APPARATUS)) {
      parts.add(part);
    }
  }

  /** The words of a name in lower case: {@code td-postContent2} has td, post and content. */
  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= name.length(); i++) {
      if (i == name.length() || isBoundary(name.charAt(i - 1), name.charAt(i))) {
        if (Character.isLetter(name.charAt(start))) {
          words.add(name.substring(start, i).toLowerCase(Locale.ROOT));
        }
        start = i;
      }
    }
    return words;
  }

  private static boolean isBoundary(char left, char right) {
    return Character.isLetter(left) != Character.isLetter(right)
        || (Character.isLowerCase(left) && Character.isUpperCase(right));
  }
}
