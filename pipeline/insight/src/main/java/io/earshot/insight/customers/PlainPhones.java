package io.earshot.insight.customers;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonemetadata.PhoneMetadata;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.metadata.DefaultMetadataDependenciesProvider;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Phone numbers that are in the form in which they are compared already, as a CRM keeps them: these
 * need not be parsed, which takes longer than to ask whether they exist.
 */
final class PlainPhones {
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final Set<Integer> COUNTRIES = NUMBERS.getSupportedCallingCodes();
  private static final Map<Integer, Pattern> DIALLED_BEFORE = new ConcurrentHashMap<>();
  private static final Pattern EVERYTHING = Pattern.compile("");
  private static final int SHORTEST = 7;
  private static final int LONGEST = 16;
  private static final int LONGEST_COUNTRY = 3;

  private PlainPhones() {}

  /**
   * Whether parsing would leave it as it is: {@code +}, a country, a number that exists there and
   * neither begins with a zero nor with what people dial before one.
   */
  static boolean isOne(String text) {
    if (!isPlain(text)) {
      return false;
    }
    int end = endOfCountry(text);
    if (end == 0 || text.charAt(end) == '0') {
      return false;
    }
    int country = Integer.parseInt(text, 1, end, 10);
    return !dialledBefore(country).matcher(text).region(end, text.length()).lookingAt()
        && NUMBERS.isValidNumber(
            new PhoneNumber()
                .setCountryCode(country)
                .setNationalNumber(Long.parseLong(text, end, text.length(), 10)));
  }

  private static boolean isPlain(String text) {
    if (text.length() < SHORTEST || text.length() > LONGEST || text.charAt(0) != '+') {
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return text.charAt(1) != '0';
  }

  private static int endOfCountry(String text) {
    for (int end = 2; end <= LONGEST_COUNTRY + 1; end++) {
      if (COUNTRIES.contains(Integer.valueOf(Integer.parseInt(text, 1, end, 10)))) {
        return end;
      }
    }
    return 0;
  }

  private static Pattern dialledBefore(int country) {
    return DIALLED_BEFORE.computeIfAbsent(country, PlainPhones::readDialledBefore);
  }

  /** Of numbers that belong to no region nothing is known here. */
  private static Pattern readDialledBefore(int country) {
    PhoneMetadata metadata =
        NUMBERS
                .getRegionCodeForCountryCode(country)
                .equals(PhoneNumberUtil.REGION_CODE_FOR_NON_GEO_ENTITY)
            ? null
            : DefaultMetadataDependenciesProvider.getInstance()
                .getPhoneNumberMetadataSource()
                .getMetadataForRegion(NUMBERS.getRegionCodeForCountryCode(country));
    if (metadata == null) {
      return EVERYTHING;
    }
    String before = metadata.getNationalPrefixForParsing();
    return Pattern.compile(before.isEmpty() ? "(?!)" : before);
  }
}
