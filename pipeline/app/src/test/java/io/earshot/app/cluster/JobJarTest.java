package io.earshot.app.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobJarTest {
  @TempDir Path directory;

  @Test
  void holdsWhatFlinkDoesNotBringItself() throws IOException {
    List<Path> classPath =
        Stream.of(
                "earshot-app-0.1.0.jar",
                "flink-runtime-2.2.1.jar",
                "flink-connector-kafka-5.0.0-2.2.jar",
                "frocksdbjni-8.10.0.jar",
                "logback-classic-1.5.20.jar",
                "stanford-corenlp-4.5.10-models.jar")
            .map(this::file)
            .toList();

    assertThat(entries(new JobJar(classPath, false)))
        .containsExactly(
            "META-INF/MANIFEST.MF",
            "lib/earshot-app-0.1.0.jar",
            "lib/flink-connector-kafka-5.0.0-2.2.jar");
    assertThat(entries(new JobJar(classPath, true)))
        .contains("lib/stanford-corenlp-4.5.10-models.jar");
  }

  @Test
  void namesTheClassThatFlinkStarts() throws IOException {
    file("classes/io/earshot/Some.class");
    Path jar = directory.resolve("job.jar");
    new JobJar(List.of(directory.resolve("classes")), false).writeTo(jar);

    try (JarFile read = new JarFile(jar.toFile())) {
      assertThat(read.getManifest().getMainAttributes().getValue("Main-Class"))
          .isEqualTo(ClusterJob.class.getName());
      assertThat(read.getEntry("io/earshot/Some.class")).isNotNull();
    }
  }

  private List<String> entries(JobJar jar) throws IOException {
    Path file = directory.resolve("job.jar");
    jar.writeTo(file);
    try (JarFile read = new JarFile(file.toFile())) {
      return read.stream().map(entry -> entry.getName()).toList();
    }
  }

  private Path file(String name) {
    try {
      Path file = directory.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, name);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
