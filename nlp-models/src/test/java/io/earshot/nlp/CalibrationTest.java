package io.earshot.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.earshot.nlp.evaluation.Example;
import io.earshot.nlp.evaluation.SentimentMeasure;
import io.earshot.nlp.training.SharedData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether probabilities come true, and verdicts are as good as is said, on every other tweet. */
class CalibrationTest {
  @ParameterizedTest
  @CsvSource({"LINEAR, .66", "ENCODER, .72", "CASCADE, .72"})
  void sentimentsAreAsSureAsTheyAreRight(Engine engine, double recall) throws IOException {
    Optional<Path> data = SharedData.find("sentiment/dev.tsv");
    assumeTrue(data.isPresent(), "the labelled tweets are not here: set EARSHOT_SHARED");
    List<Example> all = Example.read(data.get());
    List<Example> half =
        IntStream.range(0, all.size()).filter(at -> at % 2 == 0).mapToObj(all::get).toList();
    try (Analyser analyser = Analysers.open(engine)) {
      SentimentMeasure measure = SentimentMeasure.of(analyser, half);
      assertThat(measure.macroRecall()).isGreaterThan(recall);
      assertThat(measure.calibrationError()).isLessThan(.05);
    }
  }
}
