package io.earshot.nlp.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearCopiesTest {
  private static final String TEXT =
      "The new Lumen kettle boils a litre in two minutes flat, but the lid came off its hinge"
          + " after a week and nobody at the shop would take it back";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RT @kitchen.fan: " + TEXT,
        TEXT + " https://t.example/abc123",
        "www.shop.example/lumen " + TEXT + "!!!",
        "@anna @ben_2 " + TEXT
      })
  void aRepostSharesEveryKey(String repost) {
    assertThat(keys(repost)).isEqualTo(keys(TEXT));
  }

  @Test
  void caseTypographyAndCompositionDoNotMatter() {
    String plain = "\"It's fixed\", said José - and the café staff didn't even charge us a penny";
    String dressed =
        "\u201cIT\u2019S FIXED\u201d, SAID JOSE\u0301 \u2013 AND THE CAFE\u0301 STA\uFB00"
            + " DIDN\u2019T EVEN CHARGE US A PENNY";
    assertThat(keys(dressed)).isEqualTo(keys(plain));
  }

  @Test
  void aDifferentTextSharesNone() {
    assertThat(keys(TEXT)).doesNotContainAnyElementsOf(keys(words(new Random(1), 40)));
  }

  @Test
  void atMostFourKeysAllDifferent() {
    assertThat(keys(TEXT)).hasSize(4).doesNotHaveDuplicates();
  }

  @Test
  void aShortTextMatchesOnlyItsEqual() {
    assertThat(keys("My Lumen kettle arrived today broken"))
        .hasSize(1)
        .isEqualTo(keys("my lumen kettle arrived today... BROKEN!"))
        .isNotEqualTo(keys("My Lumen kettle arrived today unbroken"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Happy new year!", "👍👍👍", "https://example.org/", "@a @b @c RT @d: ."})
  void aGreetingIsNobodysCopy(String greeting) {
    assertThat(NearCopies.bandKeys(null, greeting)).isEmpty();
  }

  @Test
  void theTitleCountsOnlyForShortTexts() {
    assertThat(NearCopies.bandKeys("One title", TEXT))
        .isEqualTo(NearCopies.bandKeys("Another", TEXT));
    assertThat(NearCopies.bandKeys("One title for a picture", "A picture."))
        .isNotEmpty()
        .isNotEqualTo(NearCopies.bandKeys("Another title for it", "A picture."));
    assertThat(NearCopies.bandKeys(null, null)).isEmpty();
  }

  @Test
  void aTextWithoutSpacesIsReadByCharacters() {
    String chinese = "这款水壶两分钟就能烧开一升水但是用了一个星期盖子就掉了店里的人都不肯退货我很失望再也不买了";
    assertThat(keys(chinese)).hasSize(4);
    assertThat(keys("转发 " + chinese)).containsAnyElementsOf(keys(chinese));
  }

  @Test
  void copiesWithSmallEditsAreFoundAsOftenAsTheCurveSays() {
    assertThat(found(100, 1)).isBetween(.985, 1.0);
    assertThat(found(100, 3)).isBetween(.92, .99);
    assertThat(found(100, 30)).isBetween(.02, .25);
  }

  @Test
  void unrelatedTextsOfOneVocabularyAreNotJoined() {
    Random random = new Random(7);
    List<List<Long>> all = IntStream.range(0, 2000).mapToObj(i -> keys(words(random, 30))).toList();
    long distinct = all.stream().flatMap(List::stream).distinct().count();
    assertThat(distinct).isEqualTo(4L * all.size());
  }

  @Test
  void keysStayTheSameFromReleaseToRelease() {
    assertThat(keys(TEXT))
        .containsExactly(
            -8868611454145767190L,
            -4966408723334963757L,
            1100584541035579118L,
            1770078324563985068L);
  }

  /** Share of found copies of random texts, some words of each replaced. */
  private static double found(int length, int changes) {
    Random random = new Random(length + changes);
    int trials = 500;
    int found = 0;
    for (int trial = 0; trial < trials; trial++) {
      List<String> text = new ArrayList<>(List.of(words(random, length).split(" ")));
      List<Long> keys = keys(String.join(" ", text));
      for (int change = 0; change < changes; change++) {
        text.set((change * 7919 + trial) % length, "changed" + change);
      }
      found += keys(String.join(" ", text)).stream().anyMatch(keys::contains) ? 1 : 0;
    }
    return found / (double) trials;
  }

  private static String words(Random random, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "word" + random.nextInt(1000))
        .collect(Collectors.joining(" "));
  }

  private static List<Long> keys(String text) {
    return NearCopies.bandKeys(null, text);
  }
}
