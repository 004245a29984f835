package io.earshot.search.lucene;

import io.earshot.search.Mention;
import io.earshot.search.document.MentionDocument;
import io.earshot.search.query.MentionQuery;
import io.earshot.search.text.Tokeniser;
import java.io.IOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.Query;

/** What Lucene is given, for who wants to see it or to measure Lucene by itself. */
public final class Compiled {
  private Compiled() {}

  /** A query as it is searched for. */
  public static Query query(MentionQuery query) {
    return query.accept(new LuceneQueries());
  }

  /** A mention as it is indexed, good for one use. */
  public static Document document(Mention mention) throws IOException {
    Document document = new Document();
    MentionDocument fields = MentionDocument.of(mention, new Tokeniser());
    new LuceneDocuments().fields(fields).forEach(document::add);
    return document;
  }
}
