package io.earshot.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.app.docs.DocumentedPage.Block;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Follows each page of the documentation that has commands, to the letter. */
@Timeout(600)
class DocsITCase {
  @TempDir private Path folder;

  static List<Path> pagesWithCommands() throws IOException {
    List<Path> pages = new ArrayList<>();
    for (Path page : FreshClone.pages()) {
      if (DocumentedPage.blocks(page).stream().anyMatch(block -> block.language().equals("sh"))) {
        pages.add(page);
      }
    }
    assertThat(pages)
        .extracting(page -> page.getFileName().toString())
        .contains("write-a-connector.md");
    return pages;
  }

  @ParameterizedTest
  @MethodSource("pagesWithCommands")
  void whatThePageSaysWorks(Path page) throws Exception {
    FreshClone clone = FreshClone.into(folder);
    for (Block block : DocumentedPage.blocks(page)) {
      clone.follow(block);
    }
  }
}
