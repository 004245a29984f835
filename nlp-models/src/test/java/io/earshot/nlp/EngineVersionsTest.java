package io.earshot.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whether a post is to be analysed anew is told by the version of the engine alone. So whoever
 * gives an engine another model raises the engine's version, and then says so here.
 */
class EngineVersionsTest {
  private static final List<TargetedText> TEXTS =
      Stream.of(
              "I love Acme, but Zenith is a joke. It broke on the first day!",
              "hmm, well, Acme",
              "We are hiring! Senior engineer wanted at Acme in Leeds, apply now: https://jobs.example/1",
              "Ich liebe Acme, aber Zenith ist ein Witz. Am ersten Tag kaputt!",
              "J'adore Acme, mais Zenith est une blague. Cassé le premier jour !",
              "AcmeはいいけどZenithはひどい。初日に壊れた！")
          .map(text -> TargetedText.of(text, List.of("Acme", "Zenith")))
          .toList();

  @ParameterizedTest
  @CsvSource({
    "NONE, language/2, language/2",
    "LINEAR, linear/4, language/2 linear/2 multilingual/1 pieces/1 rules/1",
    "ENCODER, encoder/5, encoder/3 language/2 meaning/1 multilingual/1 rules/1",
    "CASCADE, cascade/5, encoder/3 language/2 linear/2 meaning/1 multilingual/1 pieces/1 rules/1"
  })
  void aVersionStandsForTheseModels(Engine engine, String version, String models) {
    try (Analyser analyser = Analysers.open(engine)) {
      assertThat(analyser.model()).isEqualTo(version);
      String named =
          analyser.analyseTowards(TEXTS).stream()
              .map(Analysis::models)
              .filter(Objects::nonNull)
              .flatMap(EngineVersionsTest::names)
              .collect(Collectors.toCollection(TreeSet::new))
              .stream()
              .collect(Collectors.joining(" "));
      assertThat(named).isEqualTo(models);
    }
  }

  private static Stream<String> names(Models models) {
    return Arrays.stream(Models.class.getRecordComponents())
        .map(component -> value(component, models))
        .filter(Objects::nonNull);
  }

  private static String value(RecordComponent component, Models models) {
    try {
      return (String) component.getAccessor().invoke(models);
    } catch (ReflectiveOperationException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
