package io.earshot.insight.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PublishedContactsTest {
  private static final int TRIES = 5_000;
  private static final List<String> PIECES =
      List.of(
          "030 1234567",
          "0049 30 1234567",
          "tel:",
          ";phone-context=",
          "49",
          "(0)",
          "1-800-FLOWERS",
          " ",
          "/",
          "-",
          "ext. 3",
          "call",
          "00",
          "\u0664\u0669",
          "(212) 555-0100",
          ".",
          "x");

  private final Random random = new Random(5);

  @Test
  void findsWhatStandsInATextAndNamesItsCountry() {
    String text =
        "Jane: Jane@Mail.example! +49 30 1234567, or \uff0b1 (212) 736-5000, or 030 7654321";
    assertThat(PublishedContacts.emails(text)).containsExactly("jane@mail.example");
    assertThat(PublishedContacts.phones(text)).containsExactly("+49301234567", "+12127365000");
    assertThat(PublishedContacts.phones(null)).isEmpty();
  }

  /** So such texts need not be searched. */
  @Test
  void thereIsNoNumberWhereNoneNamesItsCountry() {
    for (int i = 0; i < TRIES; i++) {
      StringBuilder text = new StringBuilder();
      for (int piece = random.nextInt(8); piece >= 0; piece--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      assertThat(PhoneNumberUtil.getInstance().findNumbers(text, "ZZ")).as("%s", text).isEmpty();
    }
  }
}
