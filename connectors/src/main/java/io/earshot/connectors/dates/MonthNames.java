package io.earshot.connectors.dates;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of months, long and short, in the languages of the web (from CLDR, by ICU4J). */
final class MonthNames {
  private static final List<String> ENGLISH =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** Where two languages mean different months by one word, the earlier language has it. */
  private static final List<String> LANGUAGES =
      List.of(
          ("en de fr es pt it nl pl ru uk cs sk hu ro tr el sv da nb fi et lv lt sl sr bg ca gl eu"
                  + " id ms ko ja zh ar he fa hi th vi hr")
              .split(" "));

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private MonthNames() {}

  /**
   * The month of that name.
   *
   * @param word in lower case
   * @param language language the text is probably in, or null
   * @return 1 to 12, or 0 when it is no month's name
   */
  static int month(String word, String language) {
    int english = word.length() == 3 ? ENGLISH.indexOf(word) + 1 : 0;
    return english > 0 ? english : ByLanguage.month(fold(word), language);
  }

  /**
   * The month whose names alone, in the given language or else in another, begin with the word; or
   * 0. Sites cut names shorter than CLDR does: Russian сен, French juill.
   */
  static int monthBegun(String word, String language) {
    return word.length() < 3 ? 0 : ByLanguage.monthBegun(fold(word), language);
  }

  /** The month that an English name, however misspelt or cut, begins like; or 0. */
  static int monthLike(String word) {
    String bare = fold(word);
    return bare.length() < 3 ? 0 : ENGLISH.indexOf(bare.substring(0, 3)) + 1;
  }

  private static String fold(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String bare = MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    return bare.replace(".", "").strip();
  }

  /** Loaded only when a feed is the first to need it. */
  private static final class ByLanguage {
    private static final Map<String, Map<String, Integer>> NAMES = new HashMap<>();
    private static final Map<String, Integer> ANY = new HashMap<>();

    static {
      for (String language : LANGUAGES) {
        NAMES.put(language, namesIn(language));
      }
      NAMES.get("de").put("mrz", 3); // as Windows and older Javas cut it
      for (String language : LANGUAGES) {
        NAMES.get(language).forEach(ANY::putIfAbsent);
      }
    }

    private static int month(String name, String language) {
      Integer any = ANY.getOrDefault(name, 0);
      return language == null || !NAMES.containsKey(language)
          ? any
          : NAMES.get(language).getOrDefault(name, any);
    }

    private static int monthBegun(String start, String language) {
      return Stream.concat(Stream.ofNullable(language), LANGUAGES.stream())
          .filter(NAMES::containsKey)
          .mapToInt(one -> onlyMonth(start, NAMES.get(one)))
          .filter(month -> month > 0)
          .findFirst()
          .orElse(0);
    }

    private static int onlyMonth(String start, Map<String, Integer> names) {
      Set<Integer> months = new HashSet<>();
      names.forEach(
          (name, month) -> {
            if (name.startsWith(start)) {
              months.add(month);
            }
          });
      return months.size() == 1 ? months.iterator().next() : 0;
    }

    private static Map<String, Integer> namesIn(String language) {
      Map<String, Integer> names = new HashMap<>();
      DateFormatSymbols symbols =
          new DateFormatSymbols(new ULocale(language + "@calendar=gregorian"));
      for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
        add(symbols.getMonths(context, DateFormatSymbols.WIDE), names);
        add(symbols.getMonths(context, DateFormatSymbols.ABBREVIATED), names);
      }
      return names;
    }

    private static void add(String[] months, Map<String, Integer> names) {
      for (int i = 0; i < 12; i++) {
        String name = fold(months[i]);
        if (name.codePoints().anyMatch(Character::isLetter)) {
          names.putIfAbsent(name, i + 1);
        }
      }
    }
  }
}
