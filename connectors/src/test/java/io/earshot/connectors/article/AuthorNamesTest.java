package io.earshot.connectors.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorNamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By Ada Brew|Ada Brew",
        "Von Jana Kessel|Jana Kessel",
        "Par Léa Moulin|Léa Moulin",
        "Por: Inés Prado|Inés Prado",
        "Di Carla Riva|Carla Riva",
        "Av Nils Ek|Nils Ek",
        "Автор: Анна Белова|Анна Белова",
        "作者：李明|李明",
        "written by Ada Brew|Ada Brew",
        "Ada Brew, Senior Editor|Ada Brew",
        "Ada Brew, MD, PhD|Ada Brew",
        "Ada Brew · 3 March 2026|Ada Brew",
        "Ada Brew @adabrew|Ada Brew",
        "Ada Brew (Leeds)|Ada Brew",
        "Brew, Ada|Brew, Ada",
        "Byron Vonnegut|Byron Vonnegut",
        "Diana Parker|Diana Parker"
      })
  void readsOneName(String written, String name) {
    assertThat(AuthorNames.in(written)).containsExactly(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By Ada Brew and Sam Doyle",
        "Von Ada Brew und Sam Doyle",
        "Ada Brew & Sam Doyle",
        "Ada Brew, Sam Doyle",
        "Ada Brew, Sam Doyle, news editor",
        "Ada Brew; Sam Doyle"
      })
  void readsSeveralNames(String written) {
    assertThat(AuthorNames.in(written)).isEqualTo(List.of("Ada Brew", "Sam Doyle"));
  }

  @Test
  void findsNoNameInWhatIsNone() {
    assertThat(AuthorNames.in("https://example.org/ada")).isEmpty();
    assertThat(AuthorNames.in("ada@example.org")).isEmpty();
    assertThat(AuthorNames.in("admin")).isEmpty();
    assertThat(AuthorNames.in(" ")).isEmpty();
    assertThat(AuthorNames.in("a very long sentence that nobody was ever named " + "x".repeat(60)))
        .isEmpty();
  }
}
