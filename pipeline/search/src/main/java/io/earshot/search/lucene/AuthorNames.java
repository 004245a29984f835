package io.earshot.search.lucene;

import io.earshot.search.document.MentionDocument;
import java.io.IOException;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;

/** What authors call themselves. */
final class AuthorNames {
  private AuthorNames() {}

  /** The name in the author's newest post. */
  static String newest(IndexSearcher searcher, String authorKey) throws IOException {
    TermQuery posts = new TermQuery(new Term(MentionDocument.AUTHOR_ID, authorKey));
    ScoreDoc[] newest =
        searcher.search(posts, new TopFieldCollectorManager(Orders.NEWEST.sort(), 1, null, 1))
            .scoreDocs;
    return newest.length == 0
        ? authorKey
        : MentionDocument.label(LuceneDocuments.mention(searcher, newest[0].doc).post().author());
  }
}
