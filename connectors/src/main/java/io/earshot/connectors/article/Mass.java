package io.earshot.connectors.article;

/**
 * How much text a part of a page holds. Counted in letters and digits, an East Asian one as three,
 * since it says about as much.
 */
final class Mass {
  /** All text. */
  int text;

  /** The part of it within links. */
  int linked;

  /** The part of it within links to other sites. */
  int outward;

  /** The part of it in running text: lines of sentences, which links do not dominate. */
  int prose;

  /** Number of links. */
  int links;

  /** Number of lines: runs of text between the borders of blocks. */
  int lines;

  /** Number of block quotations. */
  int quotations;

  /** Number of tables and preformatted texts. */
  int exhibits;

  void add(Mass other) {
    text += other.text;
    linked += other.linked;
    outward += other.outward;
    prose += other.prose;
    links += other.links;
    lines += other.lines;
    quotations += other.quotations;
    exhibits += other.exhibits;
  }

  /** The share of the text within links, 0 to 1. */
  double linkDensity() {
    return text == 0 ? 0 : (double) linked / text;
  }

  /** Whether nearly all of its links lead to other sites. */
  boolean leadsOut() {
    return 10L * outward >= 9L * linked;
  }

  static int weigh(String text) {
    int weight = 0;
    for (int i = 0; i < text.length(); i++) {
      weight += weigh(text.charAt(i));
    }
    return weight;
  }

  private static int weigh(char character) {
    if (!Character.isLetterOrDigit(character)) {
      return 0;
    }
    return isEastAsian(character) ? 3 : 1;
  }

  private static boolean isEastAsian(char character) {
    return (character >= '\u2e80' && character <= '\u9fff')
        || (character >= '\uac00' && character <= '\ud7a3')
        || (character >= '\uf900' && character <= '\ufaff');
  }
}
