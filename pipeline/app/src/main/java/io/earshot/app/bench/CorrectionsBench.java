package io.earshot.app.bench;

import io.earshot.insight.calibration.Calibrating;
import io.earshot.insight.calibration.Judged;
import io.earshot.insight.calibration.Tilt;
import io.earshot.nlp.Analyser;
import io.earshot.nlp.Analysers;
import io.earshot.nlp.Analysis;
import io.earshot.nlp.Engine;
import io.earshot.nlp.Sentiment;
import io.earshot.nlp.evaluation.Example;
import io.earshot.store.Correction;
import io.earshot.store.Correction.Judgement;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * {@code ./earshot bench corrections}: what corrections of a brand gain. The brands are drawn from
 * labelled tweets, so that as many speak well or ill of them as is said; what is learnt from some
 * tweets is asked of others.
 */
public final class CorrectionsBench {
  private static final String BRAND = "brand";
  private static final int DRAWS = 200;
  private static final int ASKED = 500;
  private static final int[] CORRECTIONS = {50, 100, 200};

  private final PrintWriter out;

  public CorrectionsBench(PrintWriter out) {
    this.out = out;
  }

  /**
   * A brand.
   *
   * @param shares of posts that are negative, neutral, positive
   */
  private record Mix(String name, double... shares) {}

  private static final List<Mix> MIXES =
      List.of(
          new Mix("scolded", 0.60, 0.25, 0.15),
          new Mix("reported on", 0.15, 0.70, 0.15),
          new Mix("praised", 0.10, 0.30, 0.60),
          new Mix("even", 0.34, 0.33, 0.33));

  /**
   * What came of one kind of brand.
   *
   * @param used share of draws in which the calibration was not refused
   * @param before share of verdicts that are right
   * @param after the same with the calibrations, where they were not refused
   * @param promised gain of those that were used, as they were measured on the corrections
   * @param kept gain of the same on posts that nobody corrected
   */
  record Outcome(double used, double before, double after, double promised, double kept) {}

  /** Measures and prints. */
  public void run(Path data, List<Engine> engines) throws IOException {
    List<Example> tweets = Example.read(data.resolve("sentiment/dev.tsv"));
    out.printf(
        "%-9s %-12s %11s %6s %8s %8s %9s %6s%n",
        "engine", "brand", "corrections", "used", "before", "after", "promised", "kept");
    for (Engine engine : engines) {
      List<List<Correction>> checked = checked(engine, tweets);
      for (Mix mix : MIXES) {
        for (int corrections : CORRECTIONS) {
          print(engine, mix, corrections, outcome(checked, corrections, mix.shares()));
        }
      }
    }
    out.println(
        "before, after: % of verdicts that are right on tweets that nobody corrected; promised, kept: points"
            + " gained where used, as measured on the corrections and on other tweets.");
    out.flush();
  }

  private void print(Engine engine, Mix mix, int corrections, Outcome outcome) {
    out.printf(
        Locale.ROOT,
        "%-9s %-12s %11d %4.0f %% %8.1f %8.1f %9.1f %6.1f%n",
        engine.name().toLowerCase(Locale.ROOT),
        mix.name(),
        corrections,
        100 * outcome.used(),
        100 * outcome.before(),
        100 * outcome.after(),
        100 * outcome.promised(),
        100 * outcome.kept());
    out.flush();
  }

  /** Tweets as if people had checked them, by their class. */
  private static List<List<Correction>> checked(Engine engine, List<Example> tweets) {
    List<List<Correction>> byClass =
        List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    try (Analyser analyser = Analysers.open(engine)) {
      List<Analysis> analyses = analyser.analyse(tweets.stream().map(Example::text).toList());
      for (int at = 0; at < tweets.size(); at++) {
        Sentiment found = analyses.get(at).sentiment();
        if (found != null) {
          String label = tweets.get(at).label();
          byClass.get(Judged.CLASSES.indexOf(label)).add(checked("tweet-" + at, label, found));
        }
      }
    }
    return byClass;
  }

  private static Correction checked(String post, String label, Sentiment found) {
    Judgement judgement =
        new Judgement(
            BRAND,
            found.label().name().toLowerCase(Locale.ROOT),
            found.negative(),
            found.neutral(),
            found.positive());
    return new Correction(
        post, null, label, null, null, null, "", Instant.EPOCH, List.of(judgement));
  }

  static Outcome outcome(List<List<Correction>> checked, int corrections, double... shares) {
    double used = 0;
    double before = 0;
    double after = 0;
    double promised = 0;
    double kept = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      List<Correction> drawn = drawn(checked, corrections + ASKED, shares, new Random(draw));
      List<Judged> others = judged(drawn.subList(corrections, drawn.size()));
      Calibrating made = Calibrating.of(BRAND, drawn.subList(0, corrections), Instant.EPOCH);
      double plain = right(others, null);
      double tilted = made.found() == null ? plain : right(others, Tilt.of(made.found()));
      before += plain / DRAWS;
      after += tilted / DRAWS;
      if (made.found() != null) {
        used++;
        promised += made.gain().shareAfter() - made.gain().shareBefore();
        kept += tilted - plain;
      }
    }
    double least = Math.max(1, used);
    return new Outcome(used / DRAWS, before, after, promised / least, kept / least);
  }

  private static List<Judged> judged(List<Correction> corrections) {
    return corrections.stream().flatMap(one -> Judged.of(one, BRAND).stream()).toList();
  }

  /** Tweets, each at most once, of which the classes have these shares by chance. */
  private static List<Correction> drawn(
      List<List<Correction>> checked, int count, double[] shares, Random random) {
    List<List<Correction>> left = checked.stream().<List<Correction>>map(ArrayList::new).toList();
    return IntStream.range(0, count)
        .mapToObj(one -> left.get(pick(shares, random)))
        .map(some -> some.remove(random.nextInt(some.size())))
        .toList();
  }

  private static int pick(double[] shares, Random random) {
    double at = random.nextDouble();
    return at < shares[0] ? 0 : at < shares[0] + shares[1] ? 1 : 2;
  }

  private static double right(List<Judged> judged, Tilt tilt) {
    return judged.stream()
        .mapToInt(one -> (tilt == null ? one.isRight() : one.isRight(tilt)) ? 1 : 0)
        .average()
        .orElseThrow();
  }
}
