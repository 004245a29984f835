package io.earshot.insight.rising;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.connectors.Post;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TermsTest {
  private final Terms terms = new Terms();

  @Test
  void wordsPhrasesAndHashtagsThatSaySomething() {
    assertThat(of("The lid of my Kettle cracks. Again! #LidGate"))
        .containsExactlyInAnyOrder("kettle", "kettle cracks", "cracks", "#lidgate")
        .doesNotContain("cracks again");
  }

  @Test
  void phrasesNeitherBeginNorEndWithWordsThatSayNothing() {
    assertThat(of("it is not the boiler of our office"))
        .containsExactlyInAnyOrder("boiler", "office");
    assertThat(of("ist nicht der Deckel für den Kessel"))
        .containsExactlyInAnyOrder("deckel", "kessel");
  }

  @Test
  void numbersHandlesAndAddressesAreNoWords() {
    assertThat(of("@acme order 4711 https://acme.example/x 😀")).containsExactly("order");
    assertThat(of("")).isEmpty();
  }

  @Test
  void versionsAreWords() {
    assertThat(of("update 4.2 says Good Morning, for 19"))
        .contains("4.2", "update 4.2", "good morning")
        .doesNotContain("19");
  }

  @Test
  void ofALongPostItsBeginning() {
    assertThat(of("kettle ".repeat(200) + "thunder")).doesNotContain("thunder").hasSize(3);
  }

  private Set<String> of(String text) {
    return terms.of(
        new Post(
            "id", "source", null, null, null, null, null, text, null, null, null, null, null, null,
            null, null, null, null));
  }
}
