package io.earshot.nlp.linear;

import io.earshot.nlp.Sentiment;
import io.earshot.nlp.encoder.EncoderJudge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Labels sentences that people translated by what the encoder says of the English ones. {@code
 * main} takes the folder with LANGUAGE-pairs.tsv and writes LANGUAGE-games.tsv beside them.
 */
public final class TranslatedLabels {
  /** What the encoder is not sure of is left out. */
  private static final double SURE = 0.6;

  private static final int BATCH = 512;

  private TranslatedLabels() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Set<String> english = new TreeSet<>();
    for (String language : MultilingualSentiment.LANGUAGES) {
      pairs(folder, language).forEach(pair -> english.add(pair[0]));
    }
    Map<String, String> labels = labels(List.copyOf(english));
    for (String language : MultilingualSentiment.LANGUAGES) {
      List<String> lines =
          pairs(folder, language).stream()
              .filter(pair -> labels.containsKey(pair[0]))
              .map(pair -> labels.get(pair[0]) + "\t" + pair[1])
              .toList();
      Files.write(folder.resolve(language + "-games.tsv"), lines);
    }
  }

  private static List<String[]> pairs(Path folder, String language) throws IOException {
    return Files.readAllLines(folder.resolve(language + "-pairs.tsv")).stream()
        .map(line -> line.split("\t", 2))
        .toList();
  }

  private static Map<String, String> labels(List<String> english) {
    EncoderJudge teacher = EncoderJudge.open();
    Map<String, String> labels = new HashMap<>();
    for (int start = 0; start < english.size(); start += BATCH) {
      List<String> some = english.subList(start, Math.min(start + BATCH, english.size()));
      List<Sentiment> felt = new ArrayList<>(teacher.sentiments(some));
      for (int index = 0; index < some.size(); index++) {
        if (felt.get(index) != null && sureness(felt.get(index)) > SURE) {
          labels.put(some.get(index), felt.get(index).label().name().toLowerCase(Locale.ROOT));
        }
      }
    }
    return labels;
  }

  private static double sureness(Sentiment felt) {
    return Math.max(felt.neutral(), Math.max(felt.negative(), felt.positive()));
  }
}
