package io.earshot.nlp.linear;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.hashed.Hash;
import io.earshot.nlp.hashed.HashBag;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClauseTest {
  private final Clause clause = new Clause(Negators.of("de"));

  @Test
  void denialReachesWordsOnBothSides() {
    assertThat(denied("das gefällt nicht wirklich"))
        .containsExactlyInAnyOrder("das", "gefällt", "wirklich");
  }

  @Test
  void denialReachesFourWords() {
    assertThat(denied("eins zwei drei vier fünf nicht"))
        .containsExactly("zwei", "drei", "vier", "fünf");
  }

  @Test
  void whatNothingDeniesStands() {
    assertThat(denied("das gefällt wirklich")).isEmpty();
  }

  @Test
  void theNextClauseBeginsAnew() {
    denied("nicht");
    assertThat(denied("schön")).isEmpty();
  }

  @Test
  void anEndlessClauseIsCut() {
    assertThat(denied("wort ".repeat(500) + "nicht")).isEmpty();
  }

  private List<String> denied(String text) {
    String[] words = text.split(" ");
    for (String word : words) {
      clause.add(Hash.of(word));
    }
    HashBag bag = new HashBag();
    clause.end(bag);
    List<Integer> hashes = IntStream.range(0, bag.size()).mapToObj(bag::hash).toList();
    return List.of(words).stream()
        .filter(word -> hashes.contains(Hash.append(Hash.of(word), '!')))
        .toList();
  }
}
