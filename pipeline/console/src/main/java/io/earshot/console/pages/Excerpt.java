package io.earshot.console.pages;

import io.earshot.search.Span;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Cuts a text into pieces, those found marked; a long one is cut to what surrounds the first. */
final class Excerpt {
  private static final String MORE = "…";
  private static final int CONTEXT = 80;

  private final String text;
  private final int start;
  private final int end;

  private Excerpt(String text, int start, int end) {
    this.text = text;
    this.start = start;
    this.end = end;
  }

  /** All of a text; null gives no pieces. */
  static List<Piece> whole(String text, List<Span> found) {
    return text == null ? List.of() : new Excerpt(text, 0, text.length()).pieces(found);
  }

  /** About {@code length} characters of a text, cut between words. */
  static List<Piece> around(String text, List<Span> found, int length) {
    if (text == null || text.length() <= length) {
      return whole(text, found);
    }
    int first = found.stream().mapToInt(Span::start).min().orElse(0);
    int wanted = first <= length - CONTEXT ? 0 : first - CONTEXT;
    int start = wordStart(text, Math.min(wanted, text.length()));
    int end = wordStart(text, Math.min(text.length(), start + length));
    return new Excerpt(text, start, end <= start ? text.length() : end).pieces(found);
  }

  private static int wordStart(String text, int offset) {
    if (offset <= 0 || offset >= text.length()) {
      return Math.max(0, offset);
    }
    BreakIterator words = BreakIterator.getLineInstance(Locale.ROOT);
    words.setText(text);
    return words.isBoundary(offset) ? offset : words.preceding(offset);
  }

  private List<Piece> pieces(List<Span> found) {
    List<Piece> pieces = new ArrayList<>();
    int at = start;
    add(pieces, start > 0 ? MORE : "", false);
    for (Span span : inOrder(found)) {
      int from = Math.max(at, span.start());
      int to = Math.min(end, span.end());
      if (from < to) {
        add(pieces, text.substring(at, from), false);
        add(pieces, text.substring(from, to), true);
        at = to;
      }
    }
    add(pieces, text.substring(at, end).stripTrailing(), false);
    add(pieces, end < text.length() ? MORE : "", false);
    return pieces;
  }

  private static List<Span> inOrder(List<Span> found) {
    return found.stream().sorted(Comparator.comparingInt(Span::start)).toList();
  }

  private static void add(List<Piece> pieces, String text, boolean marked) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, marked));
    }
  }
}
