package io.earshot.search.query;

import io.earshot.search.QueryException;
import java.util.List;

/** A field whose values are compared whole, or from their start when {@code *} ends them. */
record ValueField(KeywordField field) implements Field {
  @Override
  public MentionQuery read(QueryText text) throws QueryException {
    int start = text.at();
    if (text.isAtQuote()) {
      String value = text.takeQuoted();
      return value(text, start, value, text.take("*"));
    }
    String word = text.takeWord();
    return word.endsWith("*")
        ? value(text, start, word.substring(0, word.length() - 1), true)
        : value(text, start, word, false);
  }

  private MentionQuery value(QueryText text, int start, String value, boolean prefix)
      throws QueryException {
    if (field.key(value).isEmpty()) {
      throw text.error(start, field.label() + ": needs a value, like " + field.label() + ":value");
    }
    List<String> known = field.choices();
    if (!known.isEmpty() && !known.contains(field.key(value))) {
      throw text.error(
          start, field.label() + ": has no value " + value + ": write " + String.join(", ", known));
    }
    return new MentionQuery.Value(field, value, prefix);
  }
}
