package io.earshot.search.lucene;

import io.earshot.search.SearchRequest.Order;
import io.earshot.search.document.MentionDocument;
import io.earshot.search.paging.PageToken;
import io.earshot.search.query.KeywordField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

/** In which order documents come, and where in it a page starts. Ids make every order total. */
enum Orders {
  NEWEST(published(true), id()),
  RELEVANCE(SortField.FIELD_SCORE, published(true), id()),
  OLDEST(published(false), id());

  private final Sort sort;

  Orders(SortField... fields) {
    sort = new Sort(fields);
  }

  static Orders of(Order order) {
    return switch (order) {
      case NEWEST -> NEWEST;
      case RELEVANCE -> RELEVANCE;
    };
  }

  private static SortField published(boolean newestFirst) {
    return new SortField(MentionDocument.PUBLISHED, SortField.Type.LONG, newestFirst);
  }

  private static SortField id() {
    return new SortField(KeywordField.ID.label(), SortField.Type.STRING);
  }

  Sort sort() {
    return sort;
  }

  /** The place after which a page starts; null for the first page. */
  FieldDoc after(PageToken token) {
    if (token == null) {
      return null;
    }
    BytesRef key = new BytesRef(token.key());
    return this == RELEVANCE
        ? place(token.score(), token.published(), key)
        : place(token.published(), key);
  }

  private static FieldDoc place(Object... values) {
    return new FieldDoc(Integer.MAX_VALUE, Float.NaN, values);
  }

  /** The token of the page that starts behind a hit. */
  PageToken token(String snapshot, FieldDoc hit) {
    int first = this == RELEVANCE ? 1 : 0;
    return new PageToken(snapshot, score(hit), (Long) hit.fields[first], id(hit).utf8ToString());
  }

  /** Id of the document of a hit. */
  BytesRef id(FieldDoc hit) {
    return (BytesRef) hit.fields[hit.fields.length - 1];
  }

  float score(FieldDoc hit) {
    return this == RELEVANCE ? (Float) hit.fields[0] : 0;
  }
}
