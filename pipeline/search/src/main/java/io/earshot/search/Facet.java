package io.earshot.search;

import io.earshot.search.query.KeywordField;

/** What results can be counted and narrowed by. */
public enum Facet {
  SOURCE(KeywordField.SOURCE),
  LANGUAGE(KeywordField.LANGUAGE),
  SENTIMENT(KeywordField.SENTIMENT),
  INTENT(KeywordField.INTENT),
  EMOTION(KeywordField.EMOTION),
  ANSWER(KeywordField.ANSWER),
  MARK(KeywordField.MARK),
  TOPIC(KeywordField.TOPIC),
  ENTITY(KeywordField.ENTITY),
  /** Authors are counted and narrowed by their ids. */
  AUTHOR(KeywordField.AUTHOR);

  private final KeywordField field;

  Facet(KeywordField field) {
    this.field = field;
  }

  /** The field of the query language that asks for the same. */
  public KeywordField field() {
    return field;
  }
}
