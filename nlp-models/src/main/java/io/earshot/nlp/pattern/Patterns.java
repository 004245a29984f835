package io.earshot.nlp.pattern;

import io.earshot.nlp.pattern.RuleSet.Rule;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The patterns of one file. Immutable, thread-safe. */
public final class Patterns {
  private static final String VETO = "veto";
  private static final double HALF = 0.5;

  private final RuleSet rules = new RuleSet();
  private final RuleSet vetoes = new RuleSet();

  private Patterns() {}

  /**
   * Reads a file from the class path; it may name the classes of {@code classes.txt} here.
   *
   * @param beside a class of the package that the file belongs to
   * @throws UncheckedIOException when it is missing
   * @throws IllegalArgumentException when a line cannot be read; the message says which
   */
  public static Patterns read(Class<?> beside, String name) {
    Patterns patterns = new Patterns();
    Map<String, Node> classes = new HashMap<>();
    patterns.readLines(Patterns.class, "classes.txt", classes);
    patterns.readLines(beside, name, classes);
    return patterns;
  }

  private void readLines(Class<?> beside, String name, Map<String, Node> classes) {
    int number = 0;
    try (BufferedReader lines = open(beside, name)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        readLine(line.strip(), classes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the patterns " + name, e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + ":" + number + ": " + e.getMessage(), e);
    }
  }

  private static BufferedReader open(Class<?> beside, String name) throws IOException {
    InputStream file = beside.getResourceAsStream(name);
    if (file == null) {
      throw new FileNotFoundException(name + " is not on the class path");
    }
    return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
  }

  private void readLine(String line, Map<String, Node> classes) {
    if (line.isEmpty() || line.startsWith("# ") || line.equals("#")) {
      return;
    }
    if (line.startsWith("$")) {
      int equals = line.indexOf('=');
      classes.put(
          line.substring(1, equals).strip(),
          PatternParser.parse(line.substring(equals + 1), classes));
      return;
    }
    int colon = line.indexOf(": ");
    if (colon < 0) {
      throw new IllegalArgumentException("neither a class nor a pattern");
    }
    add(
        line.substring(0, colon).split(" "),
        PatternParser.parse(line.substring(colon + 2), classes));
  }

  private void add(String[] head, Node node) {
    Condition condition =
        head.length > 1 ? Condition.valueOf(head[1].toUpperCase(Locale.ROOT)) : Condition.ALWAYS;
    if (head[0].equals(VETO)) {
      vetoes.add(new Rule(node, 1, condition));
    } else {
      rules.add(new Rule(node, Double.parseDouble(head[0]), condition));
    }
  }

  /** The probability that a sentence is what the patterns look for: that of the surest of them. */
  public double probability(Wording wording, Circumstances circumstances) {
    double surest = rules.surest(wording, circumstances);
    return surest > 0 && vetoed(wording, circumstances) ? 0 : surest;
  }

  /** Whether the sentence is one that the patterns are not meant for. */
  public boolean vetoed(Wording wording, Circumstances circumstances) {
    return vetoes.surest(wording, circumstances) > HALF;
  }
}
