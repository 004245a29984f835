package io.earshot.connectors.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The quality that was reached on the labelled pages is not lost again. */
class ArticleCorpusTest {
  private static final double FLOOR = 0.985;

  @Test
  void extractsLabelledPages() throws IOException {
    Optional<Path> folder = ArticleCorpus.folder();
    assumeTrue(folder.isPresent(), "no shared/data/articles beside this checkout");

    Collection<ShingleScore> scores =
        ArticleExtractionBenchmark.scores(ArticleCorpus.read(folder.get())).values();

    assertThat(ShingleScore.f1(scores)).isGreaterThan(FLOOR);
  }
}
