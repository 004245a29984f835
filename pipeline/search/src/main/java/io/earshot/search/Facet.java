package io.earshot.search;

/** What results can be counted by. */
public enum Facet {
  SOURCE,
  LANGUAGE,
  SENTIMENT,
  AUTHOR
}
