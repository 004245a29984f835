package io.earshot.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.app.docs.DocumentedPage.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A copy of the sources, in which a reader does what a page says. */
final class FreshClone {
  private static final Path ORIGINAL = Path.of("..", "..").toAbsolutePath().normalize();

  private final Path folder;

  private FreshClone(Path folder) {
    this.folder = folder;
  }

  /** Copies connectors, configuration and what Maven wants to know of the other modules. */
  static FreshClone into(Path folder) throws IOException {
    FreshClone clone = new FreshClone(folder);
    for (String part : List.of("connectors/src", "config")) {
      clone.copy(part);
    }
    clone.copy("pom.xml");
    for (String module : clone.modules()) {
      clone.copy(module + "/pom.xml");
    }
    return clone;
  }

  /** The pages of the documentation. */
  static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(ORIGINAL.resolve("docs"))) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  private List<String> modules() throws IOException {
    return Files.readAllLines(folder.resolve("pom.xml")).stream()
        .map(String::strip)
        .filter(line -> line.startsWith("<module>"))
        .map(line -> line.replaceAll("</?module>", ""))
        .toList();
  }

  private void copy(String part) throws IOException {
    try (Stream<Path> files = Files.walk(ORIGINAL.resolve(part))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(ORIGINAL.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  /** Does what a block says: writes or changes its file, or runs its commands. */
  void follow(Block block) throws IOException, InterruptedException {
    if (block.language().equals("sh")) {
      run(block.text());
    } else if (block.file() != null && block.language().equals("diff")) {
      change(folder.resolve(block.file()), block.text());
    } else if (block.file() != null) {
      Path file = folder.resolve(block.file());
      assertThat(file).doesNotExist();
      Files.createDirectories(file.getParent());
      Files.writeString(file, block.text());
    }
  }

  private static void change(Path file, String diff) throws IOException {
    String before = side(diff, line -> !line.startsWith("+"));
    String text = Files.readString(file);
    assertThat(text).containsOnlyOnce(before);
    Files.writeString(file, text.replace(before, side(diff, line -> !line.startsWith("-"))));
  }

  private static String side(String diff, Predicate<String> which) {
    return diff.lines()
        .filter(which)
        .map(line -> line.substring(1) + "\n")
        .collect(Collectors.joining());
  }

  private void run(String commands) throws IOException, InterruptedException {
    Path output = Files.createTempFile(folder, "commands-", ".out");
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-euc", commands)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    atHome(builder.environment());
    int exit = builder.start().waitFor();
    assertThat(exit).as(commands + Files.readString(output)).isZero();
  }

  /** As in a shell of its own, but with the repository of the Maven that runs this test. */
  private static void atHome(Map<String, String> environment) {
    environment.keySet().removeIf(name -> name.startsWith("MAVEN_PROJECTBASEDIR"));
    String repository = System.getProperty("maven.repo.local");
    if (repository != null) {
      environment.merge(
          "MAVEN_OPTS", "-Dmaven.repo.local=" + repository, (old, more) -> old + " " + more);
    }
  }
}
