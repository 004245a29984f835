package io.earshot.search.reading;

import io.earshot.search.query.MentionQuery;
import io.earshot.search.query.WordPattern;
import java.util.List;

/** Words that a query looks for in a text. */
public interface Sought {
  /** Whether they stand in it. */
  boolean isIn(TokenIndex text);

  /** Where they stand in it, in the order of their starts; may overlap. */
  List<Stretch> in(TokenIndex text);

  /** A word or phrase. */
  static Sought of(MentionQuery.Words words) {
    return SoughtPhrase.folded(words.text());
  }

  /** A word or phrase as it is written. */
  static Sought of(MentionQuery.Exact exact) {
    return SoughtPhrase.exact(exact.text());
  }

  /** A word of which parts are open. */
  static Sought of(MentionQuery.Wildcard wildcard) {
    return new SoughtPattern(WordPattern.of(wildcard));
  }

  /** Words near one another; of these, each that stands near enough to the others. */
  static Sought of(MentionQuery.Near near) {
    return SoughtNear.of(near);
  }
}
