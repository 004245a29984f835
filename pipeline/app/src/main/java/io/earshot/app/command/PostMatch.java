package io.earshot.app.command;

import io.earshot.connectors.Post;
import io.earshot.search.Mention;
import io.earshot.search.Span;
import io.earshot.search.highlight.Highlighter;
import io.earshot.search.query.MentionQuery;
import io.earshot.search.reading.PostTest;
import io.earshot.search.reading.PostWords;
import io.earshot.search.standing.Gate;
import java.io.PrintWriter;
import java.util.List;

/**
 * What a query makes of a post.
 *
 * @param id of the post
 * @param passes whether it passes the gate: it may match once it is analysed
 * @param matches whether it matches as it is
 * @param title what of the title is asked for
 * @param text what of the text is asked for
 */
record PostMatch(String id, boolean passes, boolean matches, List<Span> title, List<Span> text) {
  static PostMatch of(MentionQuery query, Mention mention) {
    PostWords words = PostWords.of(mention);
    Highlighter highlighter = new Highlighter(query);
    return new PostMatch(
        mention.id(),
        PostTest.of(Gate.of(query)).matches(words),
        PostTest.of(query).matches(words),
        highlighter.title(mention.post().title()),
        highlighter.text(mention.post().text()));
  }

  void print(PrintWriter out, Post post) {
    out.println((matches ? "match      " : "gate only  ") + id);
    printMarked(out, post.title(), title);
    printMarked(out, post.text(), text);
  }

  private static void printMarked(PrintWriter out, String source, List<Span> spans) {
    if (source != null && !spans.isEmpty()) {
      out.println("  " + marked(source, spans).replaceAll("\\s+", " ").strip());
    }
  }

  /** A text with brackets around what is asked for. */
  private static String marked(String source, List<Span> spans) {
    StringBuilder marked = new StringBuilder();
    int at = 0;
    for (Span span : spans) {
      marked.append(source, at, span.start()).append('[');
      marked.append(source, span.start(), span.end()).append(']');
      at = span.end();
    }
    return marked.append(source, at, source.length()).toString();
  }
}
