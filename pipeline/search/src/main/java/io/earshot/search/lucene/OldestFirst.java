package io.earshot.search.lucene;

import io.earshot.search.Mention;
import io.earshot.search.ScanBatch;
import io.earshot.search.paging.PageToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;

/** Reads mentions oldest first, without counting how many there are: Lucene skips the others. */
final class OldestFirst {
  private OldestFirst() {}

  static ScanBatch batch(IndexSearcher searcher, Query query, PageToken after, int size)
      throws IOException {
    ScoreDoc[] hits = hits(searcher, query, after, size);
    String next =
        hits.length < size
            ? null
            : Orders.OLDEST.token("", (FieldDoc) hits[hits.length - 1]).encode();
    return new ScanBatch(mentions(searcher, hits), next);
  }

  static List<Mention> mentions(IndexSearcher searcher, Query query, int limit) throws IOException {
    return mentions(searcher, hits(searcher, query, null, limit));
  }

  private static ScoreDoc[] hits(IndexSearcher searcher, Query query, PageToken after, int size)
      throws IOException {
    TopFieldCollectorManager manager =
        new TopFieldCollectorManager(Orders.OLDEST.sort(), size, Orders.OLDEST.after(after), size);
    return searcher.search(query, manager).scoreDocs;
  }

  private static List<Mention> mentions(IndexSearcher searcher, ScoreDoc[] hits)
      throws IOException {
    List<Mention> mentions = new ArrayList<>();
    for (ScoreDoc hit : hits) {
      mentions.add(LuceneDocuments.mention(searcher, hit.doc));
    }
    return mentions;
  }
}
