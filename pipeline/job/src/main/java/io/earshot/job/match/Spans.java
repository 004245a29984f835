package io.earshot.job.match;

import io.earshot.search.Mention;
import io.earshot.search.Span;
import io.earshot.search.highlight.Highlighter;
import io.earshot.search.query.MentionQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where queries match, with the highlighters of those asked for lately. Not thread-safe. */
final class Spans {
  private static final int MOST = 1_000;

  private final Map<MentionQuery, Highlighter> highlighters =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<MentionQuery, Highlighter> eldest) {
          return size() > MOST;
        }
      };

  List<Span> title(MentionQuery query, Mention mention) {
    return highlighter(query).title(mention.post().title());
  }

  List<Span> text(MentionQuery query, Mention mention) {
    return highlighter(query).text(mention.post().text());
  }

  private Highlighter highlighter(MentionQuery query) {
    return highlighters.computeIfAbsent(query, Highlighter::new);
  }
}
