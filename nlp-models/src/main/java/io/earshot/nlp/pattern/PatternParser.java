package io.earshot.nlp.pattern;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;

/** Reads one pattern; see the package for how it is written. */
final class PatternParser {
  private final List<String> symbols = new ArrayList<>();
  private final Map<String, Node> classes;
  private int at;

  private PatternParser(String pattern, Map<String, Node> classes) {
    this.classes = classes;
    StringTokenizer parts = new StringTokenizer(pattern, " ()|?", true);
    while (parts.hasMoreTokens()) {
      String part = parts.nextToken();
      if (!part.isBlank()) {
        symbols.add(part);
      }
    }
  }

  /**
   * Reads a pattern.
   *
   * @param classes what it may name, by their names without {@code $}
   * @throws IllegalArgumentException if it is none; the message says why
   */
  static Node parse(String pattern, Map<String, Node> classes) {
    PatternParser parser = new PatternParser(pattern, classes);
    Node node = parser.either();
    if (parser.at < parser.symbols.size()) {
      throw new IllegalArgumentException("a bracket too many in: " + pattern);
    }
    return node;
  }

  private Node either() {
    List<Node> nodes = new ArrayList<>(List.of(inOrder()));
    while (accept("|")) {
      nodes.add(inOrder());
    }
    return nodes.size() == 1 ? nodes.get(0) : merged(nodes);
  }

  /** Single words become one set, which is looked up faster. */
  private static Node merged(List<Node> nodes) {
    Set<String> words = new HashSet<>();
    List<Node> others = new ArrayList<>();
    for (Node node : nodes) {
      if (node instanceof Node.OneWord one) {
        words.addAll(one.words());
      } else {
        others.add(node);
      }
    }
    if (!words.isEmpty()) {
      others.add(new Node.OneWord(words));
    }
    return others.size() == 1 ? others.get(0) : new Node.Either(others);
  }

  private Node inOrder() {
    List<Node> nodes = new ArrayList<>();
    while (at < symbols.size() && !symbols.get(at).equals("|") && !symbols.get(at).equals(")")) {
      Node node = single();
      nodes.add(accept("?") ? new Node.Optional(node) : node);
    }
    if (nodes.isEmpty()) {
      throw new IllegalArgumentException("nothing stands between two signs of " + symbols);
    }
    return nodes.size() == 1 ? nodes.get(0) : new Node.InOrder(nodes);
  }

  private boolean accept(String symbol) {
    boolean found = at < symbols.size() && symbols.get(at).equals(symbol);
    at += found ? 1 : 0;
    return found;
  }

  private Node single() {
    if (accept("(")) {
      Node node = either();
      if (!accept(")")) {
        throw new IllegalArgumentException("a bracket is not closed in " + symbols);
      }
      return node;
    }
    return word(symbols.get(at++));
  }

  private Node word(String symbol) {
    return switch (symbol.charAt(0)) {
      case '$' -> symbol.length() > 1 ? named(symbol.substring(1)) : literal(symbol);
      case '~' -> new Node.Any(0, Integer.parseInt(symbol.substring(1)));
      case '<' -> symbol.length() > 1 ? literal(symbol) : new Node.First();
      case '>' -> new Node.Last();
      default -> literal(symbol);
    };
  }

  private static Node literal(String symbol) {
    if (symbol.equals("*")) {
      return new Node.Any(1, 1);
    }
    return symbol.endsWith("*")
        ? new Node.Beginning(symbol.substring(0, symbol.length() - 1))
        : new Node.OneWord(Set.of(meant(symbol)));
  }

  /** What cannot be written as it stands, or stands for a name. */
  private static String meant(String symbol) {
    return switch (symbol) {
      case "QUESTION" -> "?";
      case "SELF" -> Wording.SELF;
      case "RIVAL" -> Wording.RIVAL;
      default -> symbol;
    };
  }

  private Node named(String name) {
    Node node = classes.get(name);
    if (node == null) {
      throw new IllegalArgumentException("there is no class $" + name);
    }
    return node;
  }
}
