package io.earshot.connectors.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The labelled pages of {@code shared/data/articles}, which never become part of the project. */
final class ArticleCorpus {
  private ArticleCorpus() {}

  /**
   * One page and the text annotators copied from it.
   *
   * @param id hash that names the page
   */
  record LabelledPage(String id, String url, String html, String truth) {}

  /**
   * The folder, found by {@code EARSHOT_SHARED} (property or environment) or beside an ancestor of
   * the working directory; empty where there is none.
   */
  static Optional<Path> folder() {
    String named = System.getProperty("EARSHOT_SHARED", System.getenv("EARSHOT_SHARED"));
    Stream<Path> candidates =
        named != null
            ? Stream.of(Path.of(named))
            : Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(path -> path.resolveSibling("shared"));
    return candidates
        .map(shared -> shared.resolve("data/articles"))
        .filter(Files::isDirectory)
        .findFirst();
  }

  static List<LabelledPage> read(Path folder) throws IOException {
    JsonNode truths = new ObjectMapper().readTree(folder.resolve("ground-truth.json").toFile());
    List<LabelledPage> pages = new ArrayList<>();
    for (var truth : truths.properties()) {
      pages.add(
          new LabelledPage(
              truth.getKey(),
              truth.getValue().path("url").asText(),
              html(folder.resolve("html").resolve(truth.getKey() + ".html.gz")),
              truth.getValue().path("articleBody").asText()));
    }
    return pages;
  }

  private static String html(Path file) throws IOException {
    try (InputStream page = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
