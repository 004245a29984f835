package io.earshot.insight.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** E-mail addresses, phone numbers and sites. */
class ContactsTest {
  @ParameterizedTest
  @CsvSource({
    "Jane.Doe@Mail.Example, jane.doe@mail.example",
    "Jane Doe <jane+shop@mail.example>, jane+shop@mail.example",
    "mailto:jane@mail.example?subject=Hello, jane@mail.example",
    "jörg@bücher.example, jörg@xn--bcher-kva.example",
    "'  jane@mail.example\u200b ', jane@mail.example",
  })
  void anAddressIsBareAndInLowerCase(String text, String address) {
    assertThat(Emails.of(text)).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jane",
        "jane@",
        "@mail.example",
        "jane@mail",
        "a@b@c.example",
        " ",
        "jane@1.2.3.4",
        "jane@mail.example/x",
        "jane doe@mail.example"
      })
  void whatIsNoAddressIsRefused(String text) {
    assertThatThrownBy(() -> Emails.of(text))
        .isInstanceOf(RefusedValueException.class)
        .hasMessageContaining(text.isBlank() ? "An empty value is" : "'" + text + "' is")
        .hasMessageContaining("no e-mail address: write it like");
    assertThat(Emails.find(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "DE, 030 1234567, +49301234567",
    "DE, (030) 123-45 67, +49301234567",
    "de, +44 20 7946 0958, +442079460958",
    ", +49 (0)30 1234567, +49301234567",
    "US, (212) 555-0123 ext. 17, +12125550123;ext=17",
    "IN, ०११ २३४५ ६७८९, +911123456789",
  })
  void aNumberIsWrittenInItsInternationalForm(String region, String text, String number) {
    assertThat(new Phones(region).of(text)).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({
    ", 030 1234567, says no country",
    "DE, 12, is no phone number that exists",
    "DE, 000 000, is no phone number that exists",
    "DE, call me, is no phone number:",
    "DE, ' ', is no phone number:",
  })
  void whatIsNoNumberIsRefusedWithTheReason(String region, String text, String reason) {
    Phones phones = new Phones(region);
    assertThatThrownBy(() -> phones.of(text))
        .isInstanceOf(RefusedValueException.class)
        .hasMessageContaining(reason);
    assertThat(phones.find(text)).isEmpty();
  }

  @Test
  void aRegionThatIsNoneIsRefused() {
    assertThatThrownBy(() -> new Phones("Germany"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'Germany' is no region");
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.Jane.Example/, jane.example",
    "jane.example, jane.example",
    "jane.example/About/, jane.example/about",
    "http://jane.example:8080/a?utm_source=x&p=1#top, jane.example:8080/a?p=1",
    "https://bücher.example, xn--bcher-kva.example",
  })
  void aSiteIsHostAndPath(String url, String key) {
    assertThat(Sites.key(url)).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "none",
        "n/a",
        "mailto:jane@mail.example",
        "jane@mail.example",
        " ",
        "ftp://jane.example"
      })
  void whatIsNoSiteIsRefused(String url) {
    assertThatThrownBy(() -> Sites.key(url))
        .isInstanceOf(RefusedValueException.class)
        .hasMessageContaining("is no web address");
    assertThat(Sites.find(url)).isEmpty();
  }
}
