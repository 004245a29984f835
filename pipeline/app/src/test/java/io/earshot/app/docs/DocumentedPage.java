package io.earshot.app.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The blocks of code on a page of the documentation. */
final class DocumentedPage {
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)(?:^`([^`\\n]+)`\\n\\n)?^```(\\w+)\\n(.*?)^```$");

  private DocumentedPage() {}

  /**
   * A block.
   *
   * @param file named in the line above, which the block is or changes; or null
   * @param language {@code sh}, {@code java}, {@code diff}…
   */
  record Block(String file, String language, String text) {}

  /** All blocks, in their order. */
  static List<Block> blocks(Path page) throws IOException {
    List<Block> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(Files.readString(page));
    while (matcher.find()) {
      blocks.add(new Block(matcher.group(1), matcher.group(2), matcher.group(3)));
    }
    return blocks;
  }
}
