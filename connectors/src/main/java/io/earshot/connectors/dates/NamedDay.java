package io.earshot.connectors.dates;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A day whose month is written in words. */
final class NamedDay {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’]*\\.?");
  private static final Pattern MONTH_NUMBER = Pattern.compile("(?<!\\d)(\\d{1,2})\\s*[月월]");
  private static final Pattern NUMBER = Pattern.compile("(?<![\\d+]|\\s-)\\d{1,4}(?![\\d:])");
  private static final Pattern AFTER_NUMBER = Pattern.compile("\\d\\D{0,6}$");

  /** A word that names a month, 1 to 12. */
  private record Name(MatchResult word, int month) {}

  private NamedDay() {}

  /** The day, or null when no month is named or no day and year are found. */
  static WrittenDay in(String text, String language) {
    Matcher number = MONTH_NUMBER.matcher(text);
    if (number.find()) {
      return day(Integer.parseInt(number.group(1)), WrittenDay.without(number, text));
    }
    Name name = name(text, language);
    return name == null
        ? null
        : day(
            name.month(),
            text.substring(0, name.word().start()) + "/" + text.substring(name.word().end()));
  }

  /**
   * Of several words that may be months (mar is also a Tuesday), the one after a number; else the
   * last. A name is surer than what one begins with.
   */
  private static Name name(String text, String language) {
    List<List<Name>> readings =
        Stream.<ToIntFunction<String>>of(
                word -> MonthNames.month(word, language),
                word -> MonthNames.monthBegun(word, language),
                MonthNames::monthLike)
            .map(reading -> names(text, reading))
            .filter(names -> !names.isEmpty())
            .toList();
    return readings.stream()
        .flatMap(List::stream)
        .filter(name -> AFTER_NUMBER.matcher(text.substring(0, name.word().start())).find())
        .findFirst()
        .orElseGet(() -> readings.isEmpty() ? null : last(readings.get(0)));
  }

  private static Name last(List<Name> names) {
    return names.get(names.size() - 1);
  }

  private static List<Name> names(String text, ToIntFunction<String> month) {
    return WORD.matcher(text)
        .results()
        .map(word -> new Name(word, month.applyAsInt(word.group().replace(".", ""))))
        .filter(name -> name.month() > 0)
        .toList();
  }

  private static WrittenDay day(int month, String rest) {
    List<MatchResult> numbers = NUMBER.matcher(rest).results().limit(2).toList();
    if (numbers.size() < 2) {
      return null;
    }
    boolean yearFirst = numbers.get(0).group().length() > 2;
    MatchResult year = numbers.get(yearFirst ? 0 : 1);
    MatchResult day = numbers.get(yearFirst ? 1 : 0);
    return new WrittenDay(
        WrittenDay.fullYear(year.group()),
        month,
        Integer.parseInt(day.group()),
        rest.substring(numbers.get(0).end(), numbers.get(1).start())
            + rest.substring(numbers.get(1).end()));
  }
}
