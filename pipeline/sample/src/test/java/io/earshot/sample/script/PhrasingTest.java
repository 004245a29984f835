package io.earshot.sample.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PhrasingTest {
  private final Phrasing phrasing =
      new Phrasing(" ", Map.of("city", List.of("hull"), "name", List.of("ann")));

  @Test
  void saysItInOtherWordsEveryRoundUntilAllCombinationsAreUsed() {
    List<List<String>> segments = List.of(List.of("a", "b", "c"), List.of("1", "2", "3"));
    Set<String> said = new HashSet<>();
    for (int round = 0; round < 9; round++) {
      said.add(phrasing.say(segments, round, new Chance(1)));
    }
    assertThat(said).hasSize(9).contains("a 1", "b 2", "c 3");
  }

  @Test
  void picksChoicesAndNamedWordsWithCapitalsWhereSentencesBegin() {
    String text =
        phrasing.say(
            List.of(List.of("{name} is in {city}. {city} is {x|x}."), List.of("", "")),
            0,
            new Chance(7));
    assertThat(text).isEqualTo("Ann is in hull. Hull is x.");
  }

  @Test
  void namesTheListThatIsMissing() {
    assertThatThrownBy(() -> phrasing.say(List.of(List.of("{town}")), 0, new Chance(1)))
        .hasMessageContaining("{town}");
  }
}
