package io.earshot.search.highlight;

import io.earshot.search.Mention;
import io.earshot.search.SearchResult.Hit;
import io.earshot.search.Span;
import io.earshot.search.query.MentionQuery;
import io.earshot.search.reading.Sought;
import io.earshot.search.reading.SoughtIn;
import io.earshot.search.reading.Stretch;
import io.earshot.search.reading.TokenIndex;
import io.earshot.search.text.Tokeniser;
import io.earshot.search.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the stretches of a title and a text that a query asks for. Not thread-safe. */
public final class Highlighter {
  /** A text is looked through up to this many UTF-16 units. */
  public static final int MAX_TEXT = 100_000;

  /** The most spans given for a text. */
  public static final int MAX_SPANS = 500;

  private final Tokeniser tokeniser = new Tokeniser();
  private final List<Sought> title;
  private final List<Sought> text;

  public Highlighter(MentionQuery query) {
    List<SoughtIn> wanted = new ArrayList<>();
    query.accept(new WantedCollector(wanted));
    title = wanted.stream().filter(it -> it.field().inTitle()).map(SoughtIn::words).toList();
    text = wanted.stream().filter(it -> it.field().inText()).map(SoughtIn::words).toList();
  }

  /** A mention as a search gives it. */
  public Hit hit(Mention mention, double score) {
    return new Hit(mention, score, title(mention.post().title()), text(mention.post().text()));
  }

  /** Spans of a title, in order, none within another. */
  public List<Span> title(String source) {
    return spans(source, title);
  }

  /** Spans of a text, in order, none within another. */
  public List<Span> text(String source) {
    return spans(source, text);
  }

  private List<Span> spans(String source, List<Sought> wanted) {
    if (source == null || wanted.isEmpty()) {
      return List.of();
    }
    Tokens tokens =
        tokeniser.tokenise(source.length() > MAX_TEXT ? source.substring(0, MAX_TEXT) : source);
    List<Span> spans = new ArrayList<>();
    for (Stretch stretch : longest(new TokenIndex(tokens), wanted)) {
      spans.add(new Span(tokens.start(stretch.from()), end(tokens, stretch)));
    }
    return merged(spans);
  }

  /** What is found, by its start, the longest of each start only. */
  private static List<Stretch> longest(TokenIndex text, List<Sought> wanted) {
    SortedMap<Integer, Stretch> found = new TreeMap<>();
    for (Sought words : wanted) {
      for (Stretch stretch : words.in(text)) {
        found.merge(stretch.from(), stretch, (a, b) -> a.to() < b.to() ? b : a);
      }
    }
    return found.values().stream().limit(MAX_SPANS).toList();
  }

  /** A hashtag's letters stand within it, so the last token need not reach farthest. */
  private static int end(Tokens tokens, Stretch stretch) {
    int end = 0;
    for (int i = stretch.from(); i < stretch.to(); i++) {
      end = Math.max(end, tokens.end(i));
    }
    return end;
  }

  private static List<Span> merged(List<Span> spans) {
    List<Span> merged = new ArrayList<>();
    spans.sort(Comparator.comparingInt(Span::start));
    for (Span span : spans) {
      Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && span.start() < last.end()) {
        merged.set(merged.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
      } else {
        merged.add(span);
      }
    }
    return List.copyOf(merged);
  }
}
