package io.earshot.connectors.article;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How much of a true text was found, and how much of what was found is true: overlap of the
 * multisets of 4-grams of words, the measure of <a
 * href="https://github.com/scrapinghub/article-extraction-benchmark">Zyte's article extraction
 * benchmark</a>.
 *
 * @param shared 4-grams in both texts
 * @param found 4-grams in the extracted text
 * @param wanted 4-grams in the true text
 */
record ShingleScore(int shared, int found, int wanted) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
  private static final int SHINGLE = 4;

  static ShingleScore of(String truth, String extracted) {
    Map<List<String>, Integer> wanted = shingles(truth);
    Map<List<String>, Integer> found = shingles(extracted);
    int shared =
        wanted.entrySet().stream()
            .mapToInt(entry -> Math.min(entry.getValue(), found.getOrDefault(entry.getKey(), 0)))
            .sum();
    return new ShingleScore(shared, count(found), count(wanted));
  }

  double precision() {
    return ratio(found);
  }

  double recall() {
    return ratio(wanted);
  }

  double f1() {
    return harmonic(precision(), recall());
  }

  /** Mean precision over the pages that gave an answer. */
  static double precision(Collection<ShingleScore> scores) {
    return mean(scores, score -> score.found > 0, ShingleScore::precision);
  }

  /** Mean recall over the pages that have a text. */
  static double recall(Collection<ShingleScore> scores) {
    return mean(scores, score -> score.wanted > 0, ShingleScore::recall);
  }

  static double f1(Collection<ShingleScore> scores) {
    return harmonic(precision(scores), recall(scores));
  }

  private double ratio(int whole) {
    if (found == wanted && shared == wanted) {
      return 1;
    }
    return whole == 0 ? 0 : (double) shared / whole;
  }

  private static double harmonic(double precision, double recall) {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  private static double mean(
      Collection<ShingleScore> scores,
      Predicate<ShingleScore> counted,
      ToDoubleFunction<ShingleScore> value) {
    return scores.stream().filter(counted).mapToDouble(value).average().orElse(0);
  }

  private static Map<List<String>, Integer> shingles(String text) {
    List<String> words = WORD.matcher(text).results().map(MatchResult::group).toList();
    Map<List<String>, Integer> shingles = new HashMap<>();
    for (int start = 0; start < Math.max(1, words.size() - SHINGLE + 1); start++) {
      List<String> shingle = words.subList(start, Math.min(start + SHINGLE, words.size()));
      if (!shingle.isEmpty()) {
        shingles.merge(new ArrayList<>(shingle), 1, Integer::sum);
      }
    }
    return shingles;
  }

  private static int count(Map<List<String>, Integer> shingles) {
    return shingles.values().stream().mapToInt(Integer::intValue).sum();
  }
}
