package io.earshot.search.lucene;

import static io.earshot.search.SearchRequest.LEAST_NEAR;
import static io.earshot.search.SearchRequest.NEAREST;

import io.earshot.nlp.Embedding;
import io.earshot.search.query.KeywordField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Looks for what is near in meaning, by asking every post that matches. A graph of neighbours would
 * find them sooner, but make each put six times as dear.
 */
final class Nearest {
  private Nearest() {}

  /** Those of the posts that match which are nearest, scored by how near they are. */
  static Query among(Query matching, Embedding meaning, IndexSearcher searcher) throws IOException {
    Nearness nearness = new Nearness(meaning);
    List<BytesRef> ids = new ArrayList<>();
    for (ScoreDoc hit :
        searcher.search(
                new FunctionScoreQuery(matching, nearness), NEAREST, Orders.RELEVANCE.sort())
            .scoreDocs) {
      FieldDoc found = (FieldDoc) hit;
      if (Nearness.cosine(Orders.RELEVANCE.score(found)) >= LEAST_NEAR) {
        ids.add(Orders.RELEVANCE.id(found));
      }
    }
    return new FunctionScoreQuery(new TermInSetQuery(KeywordField.ID.label(), ids), nearness);
  }
}
