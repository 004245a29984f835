package io.earshot.search.lucene;

import io.earshot.connectors.Post;
import io.earshot.search.Mention;
import io.earshot.search.query.KeywordField;
import java.io.IOException;
import java.util.concurrent.atomic.LongAdder;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LiveFieldValues;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;

/** Mentions by key: those that no search sees yet from memory, the others from the index. */
final class UnseenMentions extends LiveFieldValues<IndexSearcher, Mention> {
  /**
   * About how much text may wait in memory, in UTF-16 units: usual posts are committed before that.
   */
  private static final long MAX_TEXT = 32_000_000;

  /** What a mention holds beside its text, about. */
  private static final int OVERHEAD = 500;

  private static final Mention GONE =
      Mention.of(
          new Post(
              "", "", null, null, null, null, null, null, null, null, null, null, null, null, null,
              null, null, null),
          0,
          null);

  private final LongAdder text = new LongAdder();

  UnseenMentions(ReferenceManager<IndexSearcher> searchers) {
    super(searchers, GONE);
  }

  /**
   * Notes a mention just written.
   *
   * @return whether so much waits that the searchers should be refreshed
   */
  boolean note(String key, Mention mention) {
    add(key, mention);
    text.add(OVERHEAD + length(mention.post().title()) + length(mention.post().text()));
    return text.sum() > MAX_TEXT;
  }

  private static int length(String text) {
    return text == null ? 0 : text.length();
  }

  @Override
  public void beforeRefresh() throws IOException {
    super.beforeRefresh();
    text.reset();
  }

  @Override
  protected Mention lookupFromSearcher(IndexSearcher searcher, String key) throws IOException {
    TopDocs found = searcher.search(new TermQuery(new Term(KeywordField.ID.label(), key)), 1);
    return found.scoreDocs.length == 0
        ? null
        : LuceneDocuments.mention(searcher, found.scoreDocs[0].doc);
  }
}
