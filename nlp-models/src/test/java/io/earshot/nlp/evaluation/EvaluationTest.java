package io.earshot.nlp.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.earshot.nlp.Analyser;
import io.earshot.nlp.Analysers;
import io.earshot.nlp.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
  @TempDir private Path data;

  @BeforeEach
  void invent() throws IOException {
    write(
        "language/dev.tsv",
        "de\tsentences\tDer Wasserkocher ist leider schon nach einer Woche kaputt gegangen, und nun?",
        "fr\tsentences\tLa bouilloire est tombée en panne après une semaine",
        "es\tsentences\tThis is no Spanish at all, whoever says so was wrong",
        "es\tword-pairs\tbuenos días");
    write(
        "sentiment/dev.tsv",
        "positive\tI love my kettle",
        "negative\tMy kettle is awful &amp; bad");
    write("complaints/dev.tsv", "1\tretail\t@acme my parcel never arrived, please refund me");
  }

  private void write(String file, String... lines) throws IOException {
    Files.createDirectories(data.resolve(file).getParent());
    Files.write(data.resolve(file), List.of(lines));
  }

  @Test
  void tasksAreThoseOfTheData() {
    assertThat(Arrays.stream(Task.values()).filter(task -> task.isIn(data)))
        .containsExactly(
            Task.SENTIMENT,
            Task.COMPLAINT,
            Task.LANGUAGE_OF_SENTENCES,
            Task.LANGUAGE_OF_TEN_WORDS,
            Task.LANGUAGE_OF_PAIRS,
            Task.LANGUAGE_OF_TWEETS);
  }

  @Test
  void languagesAreAskedOfWholeSentencesAndOfPosts() throws IOException {
    List<Example> posts = Task.LANGUAGE_OF_TEN_WORDS.examples(data);
    assertThat(posts).extracting(Example::label).containsExactly("de", "fr", "es");
    assertThat(posts.get(0).text()).startsWith("@").contains("Woche kaputt").doesNotContain("und");
    assertThat(measure(Engine.NONE, Task.LANGUAGE_OF_SENTENCES).value())
        .isCloseTo(2 / 3.0, within(1e-9));
    assertThat(measure(Engine.NONE, Task.LANGUAGE_OF_TWEETS).value()).isEqualTo(1);
  }

  @Test
  void whatIsSaidIsHeldAgainstWhatPeopleSay() throws IOException {
    assertThat(Task.SENTIMENT.examples(data).get(1).text()).endsWith("awful & bad");
    assertThat(measure(Engine.LINEAR, Task.SENTIMENT)).isEqualTo(new Estimate(1, 1, 1, 2));
    assertThat(measure(Engine.LINEAR, Task.COMPLAINT).value()).isEqualTo(1);
  }

  private Estimate measure(Engine engine, Task task) throws IOException {
    try (Analyser analyser = Analysers.open(engine)) {
      return new Evaluation(analyser, data, 10).measure(task);
    }
  }

  @Test
  void anIntervalHoldsTheFigureAndNarrowsWithMoreTexts() {
    Estimate few =
        Estimate.of(20, rows -> Arrays.stream(rows).filter(row -> row % 4 == 0).count() / 20.0);
    Estimate many =
        Estimate.of(
            2_000, rows -> Arrays.stream(rows).filter(row -> row % 4 == 0).count() / 2_000.0);
    assertThat(few.value()).isEqualTo(.25).isBetween(few.low(), few.high());
    assertThat(many.high() - many.low()).isLessThan((few.high() - few.low()) / 5);
  }
}
