package io.earshot.insight.customers;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.NumberParseException.ErrorType;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Locale;
import java.util.Optional;

/** Phone numbers in the form in which they are compared: E.164, {@code +49301234567}. */
public final class Phones {
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  private final String region;

  /**
   * Reads numbers as people of a region write them.
   *
   * @param region ISO 3166 code of the country whose prefix numbers lack; null: each must begin
   *     with {@code +}
   * @throws IllegalArgumentException if there is no such region
   */
  public Phones(String region) {
    this.region = region == null ? null : region.strip().toUpperCase(Locale.ROOT);
    if (region != null && !NUMBERS.getSupportedRegions().contains(this.region)) {
      throw new IllegalArgumentException(
          "'" + region + "' is no region: write its two letters, like DE or US");
    }
  }

  /**
   * The number; one with an extension is followed by {@code ;ext=} and that, since it is no
   * other's.
   *
   * @param text as somebody writes it; never null
   * @throws RefusedValueException if it is none that may be given to somebody
   */
  public String of(String text) {
    return PlainPhones.isOne(text) ? text : made(text);
  }

  /** Of any text. */
  String made(String text) {
    PhoneNumber number = parsed(text);
    if (!NUMBERS.isValidNumber(number)) {
      throw new RefusedValueException(
          text, "is no phone number that exists: look whether a digit is missing or too many");
    }
    String main = NUMBERS.format(number, PhoneNumberFormat.E164);
    return number.hasExtension() ? main + ";ext=" + number.getExtension() : main;
  }

  /** The number, or nothing if it is none. */
  public Optional<String> find(String text) {
    return text == null ? Optional.empty() : RefusedValueException.unlessRefused(() -> of(text));
  }

  private PhoneNumber parsed(String text) {
    try {
      String line = Written.line(text);
      return NUMBERS.parse(line == null ? "" : line, region);
    } catch (NumberParseException e) {
      throw new RefusedValueException(
          text,
          e.getErrorType() == ErrorType.INVALID_COUNTRY_CODE
              ? "says no country: begin it with + and the country's prefix, or name the region"
              : "is no phone number: write it like +49 30 1234567");
    }
  }
}
