package io.earshot.insight.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnGuessTest {
  @ParameterizedTest
  @CsvSource({
    "Kunden-Nr., id",
    "Record ID - Contact, id",
    "N° client, id",
    "First Name, first-name",
    "Prénom, first-name",
    "NACHNAME, last-name",
    "apellidos, last-name",
    "Full Name, name",
    "E-mail 1 - Value, email",
    "Correo electrónico, email",
    "Téléphone, phone",
    "Mobile Phone 2, phone",
    "Website URL, site",
    "Twitter Handle, handle:x",
    "X, handle:x",
    "linkedin_url, handle:linkedin",
    "Mastodon-Konto, handle:mastodon",
    "Bluesky, handle:bluesky",
    "Social profile, handle",
    "Firma, company",
    "Account Name, company",
    "Mailing City, locality",
    "DSGVO-Einwilligung, consent",
    "Revenue, ignored",
    "'', ignored",
  })
  void headersTellWhatColumnsMean(String header, String meaning) {
    assertThat(ColumnGuess.of(header).label()).isEqualTo(meaning);
  }

  @Test
  void whatSomebodySaysCountsMore() throws CustomerFileException {
    List<String> headers = List.of("Id", "Ref", "Mail", "Fedi");
    Mapping mapping =
        Mapping.of(headers, Map.of("ref", "id", "4", "handle:mastodon", "Mail", "ignored"));
    assertThat(labels(mapping)).containsExactly("ignored", "id", "ignored", "handle:mastodon");
  }

  @Test
  void anAddressCanBeTheId() throws CustomerFileException {
    Mapping mapping = Mapping.of(List.of("Mail", "Name"), Map.of("Mail", "id,email"));
    assertThat(labels(mapping)).containsExactly("id, email", "name");
    Mapping again = Mapping.of(List.of("Mail", "Name"), Map.of("Mail", mapping.label(0)));
    assertThat(again).isEqualTo(mapping);
  }

  @Test
  void whatFitsNoColumnIsRefused() {
    List<String> headers = List.of("Mail", "Name");
    assertThatThrownBy(() -> Mapping.of(headers, Map.of()))
        .isInstanceOf(CustomerFileException.class)
        .hasMessageContaining("No column is known to be the customers' id")
        .hasMessageContaining("Mail, Name");
    assertThatThrownBy(() -> Mapping.of(headers, Map.of("Ref", "id")))
        .hasMessageContaining("There is no column 'Ref'");
    assertThatThrownBy(() -> Mapping.of(headers, Map.of("Mail", "e-mail")))
        .hasMessageContaining("Column 'Mail' cannot be 'e-mail'")
        .hasMessageContaining("first-name");
  }

  private static List<String> labels(Mapping mapping) {
    return java.util.stream.IntStream.range(0, mapping.columns().size())
        .mapToObj(mapping::label)
        .toList();
  }
}
