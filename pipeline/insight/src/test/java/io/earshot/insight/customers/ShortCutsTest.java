package io.earshot.insight.customers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is in its one form already is taken as it is, and that is what all the work comes to. */
class ShortCutsTest {
  private static final int TRIES = 10_000;
  private static final List<String> PIECES =
      List.of(
          "a",
          "Z",
          "9",
          "-",
          "_",
          ".",
          "..",
          "/",
          "//",
          "@",
          ":",
          "%",
          "%41",
          "?",
          "#",
          "~",
          " ",
          "  ",
          "\t",
          "\u00e9",
          "e\u0301",
          "\u212a",
          "\u200b",
          "xn--",
          "xn--bcher-kva",
          "www.",
          "WWW.",
          "http://",
          "https://",
          "HTTPS://",
          "ftp://",
          "town.example",
          "x.com",
          "de",
          "127.0.0.1",
          "0x7f",
          ":443",
          ":8080",
          "/@jane",
          "/u/jane",
          "/comment-page-2",
          "#comment-7",
          "?utm_source=x",
          "a".repeat(63),
          "b".repeat(64),
          ".example",
          "&",
          ";",
          "(",
          "\u0130");
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  private final Random random = new Random(5);

  @Test
  void linesAreAsTheyWouldBeMade() {
    same(this::text, Written::line, Written::made);
  }

  @Test
  void hostsAreAsTheyWouldBeMapped() {
    assertThat(Hosts.isPlain("town7.example")).isTrue();
    same(this::text, Hosts::find, Hosts::mapped);
    same(() -> host(), Hosts::find, Hosts::mapped);
  }

  @Test
  void sitesAreAsTheyWouldBeRead() {
    same(this::text, outcome(Sites::key), outcome(Sites::made));
    same(
        () -> pick("", "http://", "https://", "www.") + host() + pick("", "/", "/@") + text(),
        outcome(Sites::key),
        outcome(Sites::made));
  }

  @Test
  void emailsAreAsTheyWouldBeRead() {
    same(this::text, outcome(Emails::of), outcome(Emails::made));
    same(
        () ->
            pick("", "mailto:", "Jane ")
                + text()
                + pick("j.Doe+1", "j\u00e9", "a".repeat(65))
                + "@"
                + host(),
        outcome(Emails::of),
        outcome(Emails::made));
    same(
        () -> pick("j.Doe+1", "J", "a".repeat(64)) + "@" + host(),
        outcome(Emails::of),
        outcome(Emails::made));
  }

  @Test
  void phonesAreAsTheyWouldBeParsed() {
    assertThat(PlainPhones.isOne("+49301234567")).isTrue();
    for (String region : Arrays.asList(null, "DE", "US", "IT")) {
      Phones phones = new Phones(region);
      same(this::phone, outcome(phones::of), outcome(phones::made));
    }
  }

  @Test
  void ofEveryCountryPhonesAreAsTheyWouldBeParsed() {
    Phones phones = new Phones(null);
    List<String> examples = examples().toList();
    assertThat(examples).hasSizeGreaterThan(1_000);
    assertThat(examples).filteredOn(PlainPhones::isOne).hasSizeGreaterThan(examples.size() / 2);
    examples.stream()
        .flatMap(this::changed)
        .forEach(
            text ->
                assertThat(outcome(phones::of).apply(text))
                    .as(text)
                    .isEqualTo(outcome(phones::made).apply(text)));
  }

  private static Stream<String> examples() {
    return NUMBERS.getSupportedRegions().stream()
        .sorted()
        .flatMap(
            region ->
                Arrays.stream(PhoneNumberType.values())
                    .map(type -> NUMBERS.getExampleNumberForType(region, type)))
        .filter(Objects::nonNull)
        .map(number -> NUMBERS.format(number, PhoneNumberFormat.E164));
  }

  /** As it is, with what may be dialled before it, and with digits more, less, and others. */
  private Stream<String> changed(String number) {
    int country = NUMBERS.getCountryCodeForRegion("DE");
    PhoneNumber parsed = parsed(number);
    String prefix = "+" + (parsed == null ? country : parsed.getCountryCode());
    String rest = number.substring(prefix.length());
    Stream<String> before =
        Stream.of("0", "1", "8", "06", "01", "15", "044", "00")
            .map(dialled -> prefix + dialled + rest);
    Stream<String> others =
        IntStream.range(0, 12)
            .mapToObj(
                i -> {
                  StringBuilder other = new StringBuilder(number);
                  other.setCharAt(
                      prefix.length() + random.nextInt(rest.length()),
                      (char) ('0' + random.nextInt(10)));
                  return other.toString();
                });
    return Stream.of(
            Stream.of(number, number + "7", number.substring(0, number.length() - 1)),
            before,
            others)
        .flatMap(one -> one);
  }

  private static PhoneNumber parsed(String number) {
    try {
      return NUMBERS.parse(number, null);
    } catch (NumberParseException none) {
      return null;
    }
  }

  private void same(Supplier<String> texts, Function<String, ?> quick, Function<String, ?> whole) {
    for (int i = 0; i < TRIES; i++) {
      String text = texts.get();
      assertThat(quick.apply(text)).as("'%s'", text).isEqualTo(whole.apply(text));
    }
  }

  private static Function<String, String> outcome(Function<String, String> reading) {
    return text -> {
      try {
        return reading.apply(text);
      } catch (RefusedValueException refused) {
        return "refused: " + refused.getMessage();
      }
    };
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(7); i >= 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  private String host() {
    String name =
        pick("jane", "JANE", "j-9", "www", "a--b", "-a", "1", "xn--bcher-kva", "b\u00fccher");
    return name
        + "."
        + pick("town.example", "Town.Example", "example", "de", "1.de", "0", "d-e", "x.y1");
  }

  private String pick(String... ones) {
    return ones[random.nextInt(ones.length)];
  }

  private String phone() {
    String start = pick("+", "+", "+", "", "00", "\uff0b", "+ ");
    String country =
        pick("49", "1", "39", "44", "7", "52", "54", "55", "61", "800", "999", "0", "");
    StringBuilder number = new StringBuilder(start + country);
    for (int i = random.nextInt(13); i >= 0; i--) {
      number.append(
          random.nextInt(40) == 0
              ? pick(" ", "x", "-", "(0)", ";ext=3")
              : pick("0", "1", "2", "3", "5", "7", "8", "9"));
    }
    return number.toString();
  }
}
