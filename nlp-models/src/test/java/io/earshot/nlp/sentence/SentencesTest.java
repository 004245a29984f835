package io.earshot.nlp.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {
  @Test
  void endAtFullStopsQuestionsAndCries() {
    assertThat(sentences("It broke. Why?! I want my money back! ok"))
        .containsExactly("It broke.", "Why?!", "I want my money back!", "ok");
  }

  @Test
  void doNotEndAtAbbreviationsInitialsNumbersAndHosts() {
    assertThat(sentences("Dr. A. Smith paid 3.50 at example.org, e.g. for tea vs. coffee. Nice"))
        .containsExactly("Dr. A. Smith paid 3.50 at example.org, e.g. for tea vs. coffee.", "Nice");
  }

  @Test
  void tagsEmojiAndLinksGoWithTheSentenceBefore() {
    assertThat(sentences("So good! 😍 #kettle https://t.example/x Never going back."))
        .containsExactly("So good! 😍 #kettle https://t.example/x", "Never going back.");
  }

  @Test
  void aLineThatIsLeftBeginsAnother() {
    assertThat(sentences("Pros\n- quiet\n\n- cheap")).containsExactly("Pros", "- quiet", "- cheap");
  }

  @Test
  void unspacedScriptsHaveThemToo() {
    assertThat(sentences("これは良い。とても好き！")).containsExactly("これは良い。", "とても好き！");
  }

  @Test
  void nothingHasNone() {
    assertThat(sentences("")).isEmpty();
    assertThat(sentences(" \n ")).isEmpty();
  }

  @Test
  void areInOrderAndWithinHostileTexts() {
    String text =
        "a. ".repeat(5_000) + "b".repeat(50_000) + " c".repeat(5_000) + "\uD83D ?!".repeat(99);
    int end = 0;
    for (Span sentence : Sentences.of(text)) {
      assertThat(sentence.start()).isGreaterThanOrEqualTo(end);
      assertThat(sentence.length()).isPositive();
      end = sentence.end();
    }
    assertThat(end).isLessThanOrEqualTo(text.length());
  }

  private static List<String> sentences(String text) {
    return Sentences.of(text).stream().map(sentence -> sentence.of(text)).toList();
  }
}
