package io.earshot.nlp.evaluation;

import io.earshot.nlp.copies.NearCopies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** How many made copies are found, and how many different texts are taken for copies. */
public final class CopiesFigures {
  private static final String TASK = "near-copies of tweets";
  private static final String MODEL = "MinHash 4 × 5";
  private static final double ALIKE = 0.4;

  private CopiesFigures() {}

  /** Figures of near-copies, from texts that are different. */
  public static List<Figure> of(List<String> all) {
    List<String> texts = all.stream().distinct().filter(t -> keys(t).size() > 1).toList();
    return List.of(
        Figure.percent(TASK, MODEL, "reposts found", found(texts, CopiesFigures::repost)),
        Figure.percent(TASK, MODEL, "one word changed: found", found(texts, t -> changed(t, 1))),
        Figure.percent(TASK, MODEL, "two words changed: found", found(texts, t -> changed(t, 2))),
        Figure.percent(TASK, MODEL, "different texts joined", joinedByMistake(texts)),
        Figure.speed(
            TASK, MODEL, Speed.perSecond(texts.size(), () -> texts.forEach(CopiesFigures::keys))));
  }

  private interface Edit {
    String apply(String text);
  }

  private static String repost(String text) {
    return "RT @someone: " + text + " https://short.example/x1";
  }

  private static String changed(String text, int changes) {
    String[] words = words(text);
    for (int change = 1; change <= changes; change++) {
      words[change * words.length / (changes + 1)] = "changed";
    }
    return String.join(" ", words);
  }

  private static double found(List<String> texts, Edit edit) {
    long found =
        texts.stream()
            .filter(text -> keys(edit.apply(text)).stream().anyMatch(keys(text)::contains))
            .count();
    return found / (double) texts.size();
  }

  /** Share of the texts that join an earlier one with which they have little in common. */
  private static double joinedByMistake(List<String> texts) {
    Map<Long, Integer> first = new HashMap<>();
    int mistakes = 0;
    for (int index = 0; index < texts.size(); index++) {
      List<Long> keys = keys(texts.get(index));
      int oldest =
          keys.stream().mapToInt(k -> first.getOrDefault(k, Integer.MAX_VALUE)).min().orElseThrow();
      boolean joins = oldest < Integer.MAX_VALUE;
      mistakes += joins && similarity(texts.get(index), texts.get(oldest)) < ALIKE ? 1 : 0;
      int own = index;
      keys.forEach(key -> first.putIfAbsent(key, own));
    }
    return mistakes / (double) texts.size();
  }

  /** Jaccard similarity of the pairs of neighbouring words. */
  private static double similarity(String one, String other) {
    Set<List<String>> all = pairs(one);
    Set<List<String>> common = new HashSet<>(all);
    common.retainAll(pairs(other));
    all.addAll(pairs(other));
    return common.size() / (double) all.size();
  }

  private static Set<List<String>> pairs(String text) {
    String[] words = words(text);
    Set<List<String>> pairs = new HashSet<>();
    IntStream.range(1, words.length).forEach(at -> pairs.add(List.of(words[at - 1], words[at])));
    return pairs;
  }

  private static String[] words(String text) {
    List<String> words =
        new ArrayList<>(List.of(text.toLowerCase(java.util.Locale.ROOT).split("\\W+")));
    words.removeIf(String::isEmpty);
    return words.toArray(String[]::new);
  }

  private static List<Long> keys(String text) {
    return NearCopies.bandKeys(null, text);
  }
}
