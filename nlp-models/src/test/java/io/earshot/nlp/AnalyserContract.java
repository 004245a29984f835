package io.earshot.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every engine keeps. A new engine's test extends this and inherits the suite. */
public abstract class AnalyserContract {
  protected static final String PRAISE =
      "I love this kettle, it is beautiful and works perfectly every single morning!";
  private static final String GERMAN =
      "Der Wasserkocher ist leider schon nach einer Woche kaputt gegangen, sehr ärgerlich.";

  private static final String POLISH =
      "Czajnik niestety zepsuł się już po tygodniu, jestem bardzo rozczarowana.";

  /** The engine under test; the same instance at each call. */
  protected abstract Analyser analyser();

  /** Whether it gives a sentiment to English texts. */
  protected boolean judges() {
    return true;
  }

  /** Whether it gives one to German texts. */
  protected boolean judgesGerman() {
    return judges();
  }

  @Test
  void oneAnalysisPerTextInOrder() {
    List<Analysis> analyses = analyser().analyse(List.of(PRAISE, GERMAN, "", PRAISE));
    assertThat(analyses)
        .extracting(analysis -> analysis.language().code())
        .containsExactly("en", "de", "und", "en");
    assertThat(analyses.get(3)).isEqualTo(analyses.get(0));
    assertThat(analyser().analyse(List.of())).isEmpty();
  }

  @Test
  void everyAnalysisNamesItsModel() {
    assertThat(analyser().model()).matches("[a-z]+/[0-9.]+");
    assertThat(analyse(PRAISE).model()).isEqualTo(analyser().model());
    assertThat(analyse("").model()).isEqualTo(analyser().model());
  }

  @Test
  void englishIsJudgedByEnginesThatJudge() {
    assertThat(analyse(PRAISE).sentiment() != null).isEqualTo(judges());
  }

  @Test
  void germanIsJudgedByItsSentimentAlone() {
    Analysis german = analyse(GERMAN);
    assertThat(german.sentiment() != null).isEqualTo(judgesGerman());
    assertThat(german.complaint()).isNull();
    assertThat(german.tone()).isNull();
    assertThat(german.intents()).isEmpty();
  }

  @Test
  void sentimentIsAbsentNotNeutralInLanguagesWithoutAModel() {
    assertThat(analyse(POLISH).language().code()).isEqualTo("pl");
    assertThat(analyse(POLISH).sentiment()).isNull();
    assertThat(analyse(POLISH).sentences()).isEmpty();
  }

  static List<String> textsThatSayNothing() {
    return List.of(
        "", " \n\t ", "👍👍👍", "https://example.org/a?b=c", "@acme #sale", "12345", "...");
  }

  @ParameterizedTest
  @MethodSource("textsThatSayNothing")
  void whereNothingIsSaidNothingIsFound(String text) {
    assertThat(analyse(text).language()).isEqualTo(Language.UNDETERMINED);
    assertThat(analyse(text).sentiment()).isNull();
  }

  static List<String> strangeTexts() {
    return List.of(
        "\u0000\u0001 broken \uD83D surrogates \uDC00 everywhere in this awful text",
        "T\u0336\u0321h\u0335\u0322e\u0337\u0323 k\u0336e\u0335t\u0334t\u0337l\u0336e is cursed and I hate it",
        "هذا المنتج رائع جدا and the service was great too أنصح به",
        "\u202Eevitagen yrev si siht\u202C but I like the colour of it a lot",
        "a".repeat(100_000),
        "the kettle is broken and nobody answers ".repeat(2_500),
        "The kettle is broken. Nobody answers! ".repeat(2_500),
        "no ".repeat(3_000) + "?!".repeat(1_000),
        "(((((((((([[[[[[[[{{{{{{ what is this I do not understand it",
        "👩‍👩‍👧‍👦🏳️‍🌈 so happy with my new phone 👩🏽‍💻 #blessed @acme https://t.example/x");
  }

  @ParameterizedTest
  @MethodSource("strangeTexts")
  void strangeTextsGetSoundAnswers(String text) {
    assertSound(text, analyse(text));
  }

  private static void assertSound(String text, Analysis analysis) {
    assertProbability(analysis.language().confidence());
    assertSound(analysis.sentiment());
    int end = 0;
    for (Sentence sentence : analysis.sentences()) {
      assertThat(sentence.start()).isBetween(end, sentence.end());
      assertSound(sentence.sentiment());
      end = sentence.end();
    }
    assertThat(end).isLessThanOrEqualTo(text.length());
    analysis.intents().forEach(intention -> assertProbability(intention.probability()));
    analysis.answers().forEach(answer -> assertProbability(answer.probability()));
    assertSound(analysis.tone());
  }

  private static void assertSound(Tone tone) {
    if (tone != null) {
      assertProbability(tone.irony());
      assertProbability(tone.offensive());
      Emotion felt = tone.emotion();
      double[] all = {felt.anger(), felt.joy(), felt.optimism(), felt.sadness(), felt.none()};
      assertIsLikeliest(felt.label(), all);
    }
  }

  private static void assertSound(Sentiment felt) {
    if (felt != null) {
      assertIsLikeliest(felt.label(), felt.negative(), felt.neutral(), felt.positive());
    }
  }

  private static void assertIsLikeliest(Enum<?> label, double... probabilities) {
    assertThat(DoubleStream.of(probabilities).sum()).isCloseTo(1, within(1e-9));
    double most = DoubleStream.of(probabilities).max().orElseThrow();
    assertThat(probabilities[label.ordinal()]).isEqualTo(most);
  }

  private static void assertProbability(double probability) {
    assertThat(probability).isBetween(0.0, 1.0);
  }

  @Test
  void theSameTextsAreAnsweredTheSameEachTime() {
    List<String> texts = new ArrayList<>(strangeTexts());
    texts.addAll(List.of(PRAISE, GERMAN, POLISH, "Hmm, well."));
    assertThat(analyser().analyse(texts)).isEqualTo(analyser().analyse(texts));
  }

  @Test
  void memoryIsBounded() throws IOException {
    List<String> texts =
        Collections.nCopies(4, "the kettle is broken and nobody answers, ".repeat(2_500));
    analyser().analyse(texts);
    long before = residentMegabytes();
    analyser().analyse(texts);
    analyser().analyse(texts);
    assertThat(residentMegabytes() - before).isLessThan(300);
  }

  private static long residentMegabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    assumeTrue(Files.isReadable(status), "only Linux tells how much memory a process takes");
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void manyThreadsShareOneEngine() {
    List<String> texts = new ArrayList<>(Collections.nCopies(3, PRAISE));
    texts.add(GERMAN);
    texts.add("The delivery came late again and nobody apologised.");
    List<Analysis> alone = analyser().analyse(texts);
    List<List<Analysis>> together =
        IntStream.range(0, 16).parallel().mapToObj(i -> analyser().analyse(texts)).toList();
    assertThat(together).allMatch(alone::equals);
  }

  protected Analysis analyse(String text) {
    return analyser().analyse(List.of(text)).get(0);
  }
}
