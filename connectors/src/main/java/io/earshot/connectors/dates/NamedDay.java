package io.earshot.connectors.dates;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day whose month is written in words. */
final class NamedDay {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’]*\\.?");
  private static final Pattern MONTH_NUMBER = Pattern.compile("(?<!\\d)(\\d{1,2})\\s*[月월]");
  private static final Pattern NUMBER = Pattern.compile("(?<![\\d+]|\\s-)\\d{1,4}(?![\\d:])");
  private static final Pattern AFTER_NUMBER = Pattern.compile("\\d\\D{0,6}$");

  private NamedDay() {}

  /** The day, or null when no month is named or no day and year are found. */
  static WrittenDay in(String text, String language) {
    Matcher number = MONTH_NUMBER.matcher(text);
    if (number.find()) {
      return day(Integer.parseInt(number.group(1)), WrittenDay.without(number, text));
    }
    List<MatchResult> words = WORD.matcher(text).results().toList();
    MatchResult name = monthName(text, words, language);
    return name == null
        ? null
        : day(
            month(name.group(), language),
            text.substring(0, name.start()) + "/" + text.substring(name.end()));
  }

  /** Of several words that may be months (mar is also a Tuesday), the one after a number. */
  private static MatchResult monthName(String text, List<MatchResult> words, String language) {
    List<MatchResult> months = new ArrayList<>();
    for (MatchResult word : words) {
      if (month(word.group(), language) > 0) {
        months.add(word);
      }
    }
    for (MatchResult month : months) {
      if (AFTER_NUMBER.matcher(text.substring(0, month.start())).find()) {
        return month;
      }
    }
    return months.isEmpty() ? null : months.get(months.size() - 1);
  }

  private static int month(String word, String language) {
    String bare = word.replace(".", "");
    int month = MonthNames.month(bare, language);
    return month > 0 ? month : MonthNames.monthLike(bare);
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
