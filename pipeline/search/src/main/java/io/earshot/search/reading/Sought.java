package io.earshot.search.reading;

import java.util.List;

/** Words that a query looks for in a text. */
interface Sought {
  /** Whether they stand in it. */
  boolean isIn(TokenIndex text);

  /** Where they stand in it, in the order of their starts; may overlap. */
  List<Stretch> in(TokenIndex text);
}
