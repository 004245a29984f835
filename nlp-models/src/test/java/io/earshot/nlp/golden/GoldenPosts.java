package io.earshot.nlp.golden;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.earshot.nlp.Analyser;
import io.earshot.nlp.Analysers;
import io.earshot.nlp.Engine;
import io.earshot.nlp.TargetedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Invented posts, one a line of {@code posts.txt}, and what the engines said of them when that was
 * last looked at: {@code main} writes it anew into the folder that it is given. Whoever changes a
 * model runs it, and reads the difference.
 */
final class GoldenPosts {
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> TARGETS = List.of("Acme", "Zenith");

  private GoldenPosts() {}

  static List<String> posts() throws IOException {
    return new String(read("posts.txt"), StandardCharsets.UTF_8).lines().toList();
  }

  /** What the engine says now, in the order of the posts. */
  static List<Map<String, Double>> said(Analyser analyser) throws IOException {
    return posts().stream()
        .map(post -> TargetedText.of(post, TARGETS))
        .map(post -> Golden.of(analyser.analyseTowards(List.of(post)).get(0)))
        .toList();
  }

  /** What it said. */
  static List<Map<String, Double>> expected(Engine engine) throws IOException {
    return JSON.readValue(read(file(engine)), new TypeReference<>() {});
  }

  private static byte[] read(String file) throws IOException {
    try (InputStream resource = GoldenPosts.class.getResourceAsStream(file)) {
      return resource.readAllBytes();
    }
  }

  private static String file(Engine engine) {
    return engine.name().toLowerCase(Locale.ROOT) + ".json";
  }

  public static void main(String[] arguments) throws IOException {
    for (Engine engine : Engine.values()) {
      Path file = Path.of(arguments[0], file(engine));
      try (Analyser analyser = Analysers.open(engine);
          PrintWriter lines = new PrintWriter(file.toFile(), StandardCharsets.UTF_8)) {
        String before = "[";
        for (Map<String, Double> said : said(analyser)) {
          lines.print(before + "\n" + JSON.writeValueAsString(said));
          before = ",";
        }
        lines.println("\n]");
      }
    }
  }
}
