package io.earshot.search.query;

import io.earshot.search.QueryException;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a post was published. */
record DateField(Bound bound) implements Field {
  private static final Pattern RANGE =
      Pattern.compile("([\\[{])\\s*(\\S+)\\s+TO\\s+(\\S+?)\\s*([\\]}])");

  /** Which side of a date is asked for. */
  enum Bound {
    /** The date itself, or a range. */
    WITHIN,
    /** The date and what comes after. */
    FROM,
    /** What comes before the date. */
    TO
  }

  @Override
  public MentionQuery read(QueryText text) throws QueryException {
    int start = text.at();
    if (bound == Bound.WITHIN && (text.isAt("[") || text.isAt("{"))) {
      return range(text, start, text.takeBracketed());
    }
    Period period = period(text, start, text.isAtQuote() ? text.takeQuoted() : text.takeWord());
    return switch (bound) {
      case WITHIN -> new MentionQuery.Published(period.start(), period.end());
      case FROM -> new MentionQuery.Published(period.start(), null);
      case TO -> new MentionQuery.Published(null, period.start());
    };
  }

  private static MentionQuery range(QueryText text, int start, String written)
      throws QueryException {
    Matcher range = RANGE.matcher(written);
    if (!range.matches()) {
      throw text.error(start, "a range has two dates: write [2026-01-01 TO 2026-02-01]");
    }
    Instant from = edge(text, start, range.group(2), range.group(1).equals("["));
    Instant to = edge(text, start, range.group(3), range.group(4).equals("}"));
    if (from != null && to != null && !from.isBefore(to)) {
      throw text.error(start, "the range ends before it starts: put the earlier date first");
    }
    return new MentionQuery.Published(from, to);
  }

  /** Start or end of the period that a date names; null for {@code *}. */
  private static Instant edge(QueryText text, int start, String date, boolean isStart)
      throws QueryException {
    if (date.equals("*")) {
      return null;
    }
    Period period = period(text, start, date);
    return isStart ? period.start() : period.end();
  }

  private static Period period(QueryText text, int start, String date) throws QueryException {
    return Period.parse(date)
        .orElseThrow(
            () ->
                text.error(
                    start,
                    date
                        + " is not a date: write 2026, 2026-01, 2026-01-31 or"
                        + " 2026-01-31T12:00:00Z"));
  }
}
