package io.earshot.nlp.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.pemistahl.lingua.api.Language;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/**
 * How often each n-gram of 1 to 5 letters stands in the words of a language, from the tables of the
 * lingua library (Apache-2.0; made from the Leipzig Corpora Collection). Lingua stores each count
 * as its fraction of the count of the n-gram without its last letter.
 */
final class LinguaTables {
  private static final List<String> FILES =
      List.of("unigrams", "bigrams", "trigrams", "quadrigrams", "fivegrams");

  /** The fractions are exact; the counts come out in these units, near those of the corpora. */
  private static final double LETTERS = 1e8;

  private LinguaTables() {}

  /**
   * @param code ISO 639-1
   * @return counts by n-gram, in the order of the tables; empty when lingua knows the language by
   *     its script alone
   */
  static Map<String, Double> counts(String code) throws IOException {
    Map<String, Double> counts = new HashMap<>(1 << 20);
    for (String file : FILES) {
      try (InputStream table =
          Language.class.getResourceAsStream("/language-models/" + code + "/" + file + ".json")) {
        if (table != null) {
          read(new ObjectMapper().readTree(table).get("ngrams"), counts);
        }
      }
    }
    return counts;
  }

  private static void read(JsonNode table, Map<String, Double> counts) {
    for (Entry<String, JsonNode> entry : table.properties()) {
      double fraction = fraction(entry.getKey());
      for (String ngram : entry.getValue().asText().split(" ")) {
        String prefix = ngram.substring(0, ngram.length() - 1);
        counts.put(ngram, fraction * (prefix.isEmpty() ? LETTERS : counts.get(prefix)));
      }
    }
  }

  private static double fraction(String text) {
    String[] parts = text.split("/");
    return Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
  }
}
