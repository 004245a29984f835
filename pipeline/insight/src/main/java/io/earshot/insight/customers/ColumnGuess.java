package io.earshot.insight.customers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What columns are likely to mean, by their headers, in the languages of {@code headers.txt}. */
final class ColumnGuess {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");
  private static final Pattern AFTER_NETWORK =
      Pattern.compile(
          "(handle|account|konto|compte|cuenta|profil|profile|url|link|username|user|name|id|page"
              + "|seite|address|adresse|contact)+$");
  private static final Map<String, Meaning> WORDS = words();

  private ColumnGuess() {}

  static Column of(String header) {
    String key = key(header);
    Optional<Network> network = network(key);
    Meaning meaning = WORDS.get(key);
    return meaning == null && network.isPresent()
        ? new Column(header, Meaning.HANDLE, network.get().label())
        : new Column(header, meaning == null ? Meaning.IGNORED : meaning, null);
  }

  private static Optional<Network> network(String key) {
    return Network.named(key).or(() -> Network.named(AFTER_NETWORK.matcher(key).replaceFirst("")));
  }

  /** Letters only: headers are numbered, and written with and without hyphens and accents. */
  static String key(String header) {
    String bare = Normalizer.normalize(header, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    return BETWEEN_WORDS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  private static Map<String, Meaning> words() {
    Map<String, Meaning> words = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                ColumnGuess.class.getResourceAsStream("headers.txt"), StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> add(words, line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  private static void add(Map<String, Meaning> words, String line) {
    String[] parts = line.split(":", 2);
    Meaning meaning = Meaning.labelled(parts[0]).orElseThrow();
    for (String word : parts[1].split(",")) {
      words.put(key(word), meaning);
    }
  }
}
