package io.earshot.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import io.earshot.search.SearchRequest.Order;
import io.earshot.search.document.MentionDocument;
import io.earshot.search.paging.PageToken;
import io.earshot.search.query.KeywordField;
import java.util.List;

/** In which order documents come, and where in it a page starts. Ids make every order total. */
enum Orders {
  NEWEST(published(SortOrder.Desc), id()),
  RELEVANCE(SortOptions.of(s -> s.score(o -> o)), published(SortOrder.Desc), id()),
  OLDEST(published(SortOrder.Asc), id());

  @SuppressWarnings("ImmutableEnumChecker") // built once, without a way to change it
  private final List<SortOptions> sort;

  Orders(SortOptions... sort) {
    this.sort = List.of(sort);
  }

  static Orders of(Order order) {
    return switch (order) {
      case NEWEST -> NEWEST;
      case RELEVANCE -> RELEVANCE;
    };
  }

  private static SortOptions published(SortOrder order) {
    return SortOptions.of(s -> s.field(f -> f.field(MentionDocument.PUBLISHED).order(order)));
  }

  private static SortOptions id() {
    return SortOptions.of(s -> s.field(f -> f.field(KeywordField.ID.label()).order(SortOrder.Asc)));
  }

  List<SortOptions> sort() {
    return sort;
  }

  /** The place after which a page starts. */
  List<FieldValue> after(PageToken token) {
    FieldValue published = FieldValue.of(token.published());
    FieldValue key = FieldValue.of(token.key());
    return this == RELEVANCE
        ? List.of(FieldValue.of(token.score()), published, key)
        : List.of(published, key);
  }

  /** The token of the page that starts behind a hit. */
  PageToken token(String snapshot, List<FieldValue> hit) {
    int first = this == RELEVANCE ? 1 : 0;
    return new PageToken(
        snapshot, score(hit), hit.get(first).longValue(), hit.get(first + 1).stringValue());
  }

  float score(List<FieldValue> hit) {
    return this == RELEVANCE ? (float) hit.get(0).doubleValue() : 0;
  }
}
