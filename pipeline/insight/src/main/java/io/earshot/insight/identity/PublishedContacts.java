package io.earshot.insight.identity;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import io.earshot.insight.customers.Emails;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * E-mail addresses and phone numbers that stand in a text. Numbers only with their country, since
 * nothing tells where the author lives.
 */
final class PublishedContacts {
  /** Of a longer text, so many characters are looked at. */
  private static final int MAX_LENGTH = 5_000;

  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>()\\[\\],;:\"]+@[^\\s@<>()\\[\\],;:\"]+");
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final String NO_REGION = "ZZ";

  private PublishedContacts() {}

  /**
   * @param text null: none
   */
  static Set<String> emails(String text) {
    Set<String> emails = new LinkedHashSet<>();
    Matcher candidates = EMAIL.matcher(start(text));
    while (candidates.find()) {
      Emails.find(withoutFullStop(candidates.group())).ifPresent(emails::add);
    }
    return emails;
  }

  /**
   * @param text null: none
   */
  static Set<String> phones(String text) {
    Set<String> phones = new LinkedHashSet<>();
    if (!namesCountry(text)) {
      return phones; // as of most, which are not to be searched
    }
    for (PhoneNumberMatch match : NUMBERS.findNumbers(start(text), NO_REGION)) {
      phones.add(NUMBERS.format(match.number(), PhoneNumberFormat.E164));
    }
    return phones;
  }

  /** No number without a country's prefix is one where no region is known. */
  private static boolean namesCountry(String text) {
    return text != null && (text.indexOf('+') >= 0 || text.indexOf('\uFF0B') >= 0);
  }

  private static String start(String text) {
    return text == null ? "" : text.substring(0, Math.min(text.length(), MAX_LENGTH));
  }

  private static String withoutFullStop(String address) {
    return address.replaceFirst("[.!?]+$", "");
  }
}
