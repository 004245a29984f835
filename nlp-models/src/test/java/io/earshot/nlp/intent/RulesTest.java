package io.earshot.nlp.intent;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.Analyser;
import io.earshot.nlp.Analysers;
import io.earshot.nlp.Analysis;
import io.earshot.nlp.Answer;
import io.earshot.nlp.CalledFor;
import io.earshot.nlp.Engine;
import io.earshot.nlp.Intent;
import io.earshot.nlp.Intention;
import io.earshot.nlp.Marks;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {
  private static final Analyser ANALYSER = Analysers.open(Engine.LINEAR);
  private static final double LIKELY = 0.5;

  /** A line of a file of examples: what it is about, whether it has it, the text. */
  record Example(String what, boolean has, String text) {
    static Example of(String line) {
      String[] parts = line.split(" ", 3);
      return new Example(parts[0].toUpperCase(Locale.ROOT), parts[1].equals("+"), parts[2]);
    }
  }

  static List<Example> intents() throws IOException {
    return examples("examples.txt");
  }

  static List<Example> answers() throws IOException {
    return examples("answers.txt");
  }

  static List<Example> marks() throws IOException {
    return examples("marks.txt");
  }

  private static List<Example> examples(String file) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                RulesTest.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).map(Example::of).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("intents")
  void hearsWhyItIsSaid(Example example) {
    Intent intent = Intent.valueOf(example.what());
    assertThat(likely(intent, analyse(example.text()))).isEqualTo(example.has());
  }

  private static boolean likely(Intent intent, Analysis analysis) {
    return analysis.intents().stream()
        .filter(found -> found.intent() == intent)
        .mapToDouble(Intention::probability)
        .anyMatch(probability -> probability >= LIKELY);
  }

  @ParameterizedTest
  @MethodSource("answers")
  void hearsWhatItCallsFor(Example example) {
    Answer answer = Answer.valueOf(example.what());
    assertThat(
            analyse(example.text()).answers().stream()
                .filter(found -> found.answer() == answer)
                .mapToDouble(CalledFor::probability)
                .anyMatch(probability -> probability >= LIKELY))
        .isEqualTo(example.has());
  }

  @ParameterizedTest
  @MethodSource("marks")
  void knowsWhatIsNoCustomer(Example example) {
    Marks marks = analyse(example.text()).marks();
    double probability =
        switch (example.what()) {
          case "SPAM" -> marks.spam();
          case "BOT" -> marks.bot();
          case "JOB" -> marks.jobAdvert();
          default -> throw new IllegalArgumentException(example.what());
        };
    assertThat(probability >= LIKELY).isEqualTo(example.has());
  }

  private static Analysis analyse(String text) {
    return ANALYSER.analyse(List.of(text)).get(0);
  }
}
