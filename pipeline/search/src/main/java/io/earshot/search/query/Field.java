package io.earshot.search.query;

import io.earshot.search.QueryException;

/** What a field makes of the word, phrase or value that comes next. */
interface Field {
  MentionQuery read(QueryText text) throws QueryException;
}
