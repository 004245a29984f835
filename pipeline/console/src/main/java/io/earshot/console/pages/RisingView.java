package io.earshot.console.pages;

import io.earshot.console.rising.Risings;
import io.earshot.search.Mention;
import io.earshot.store.Rise;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The page of what people begin to talk about. */
public record RisingView(List<Row> rises) {
  private static final MathContext TWO_DIGITS = new MathContext(2);

  /**
   * A rise in words.
   *
   * @param address of a search for its posts
   * @param expected how many posts were to be expected
   */
  public record Row(
      String term,
      String tracker,
      String address,
      String posts,
      String expected,
      Moment noticed,
      Moment judged,
      List<Hit> examples) {

    static Row of(Rise rise, List<Mention> examples, Instant now) {
      return new Row(
          rise.term(),
          rise.tracker(),
          Risings.search(rise).address(),
          Words.count(rise.posts(), "post", "posts"),
          new BigDecimal(rise.expected()).round(TWO_DIGITS).toPlainString(),
          Moment.of(rise.noticed(), now),
          Moment.of(rise.judged(), now),
          examples.stream().map(mention -> Hit.of(mention, now, Map.of())).toList());
    }
  }
}
