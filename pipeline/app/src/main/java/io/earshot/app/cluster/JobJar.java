package io.earshot.app.cluster;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.Deflater;

/**
 * The one jar that is submitted to a Flink cluster. It holds the jars of a class path in {@code
 * lib/}, where Flink looks for them, without those that every Flink brings itself.
 */
public final class JobJar {
  private static final List<String> OF_FLINK =
      List.of("flink-", "frocksdbjni-", "logback-", "slf4j-api-");
  private static final String CONNECTORS = "flink-connector-";
  private static final String CORENLP = "stanford-corenlp-";

  private final List<Path> classPath;
  private final boolean corenlp;

  /**
   * @param classPath of this program: jars, and directories of classes
   * @param corenlp whether CoreNLP and its models go in
   */
  public JobJar(List<Path> classPath, boolean corenlp) {
    this.classPath = List.copyOf(requireNonNull(classPath, "classPath is null"));
    this.corenlp = corenlp;
  }

  /** Writes it; a file that is there is replaced. */
  public void writeTo(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out, manifest())) {
      jar.setLevel(Deflater.NO_COMPRESSION);
      for (Path entry : classPath) {
        if (Files.isDirectory(entry)) {
          addClasses(entry, jar);
        } else if (belongs(entry.getFileName().toString())) {
          add("lib/" + entry.getFileName(), entry, jar);
        }
      }
    }
  }

  private boolean belongs(String name) {
    if (name.startsWith(CORENLP)) {
      return corenlp;
    }
    return name.startsWith(CONNECTORS) || OF_FLINK.stream().noneMatch(name::startsWith);
  }

  private static void addClasses(Path directory, JarOutputStream jar) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        add(directory.relativize(file).toString().replace('\\', '/'), file, jar);
      }
    }
  }

  private static void add(String name, Path file, JarOutputStream jar) throws IOException {
    jar.putNextEntry(new JarEntry(name));
    Files.copy(file, jar);
    jar.closeEntry();
  }

  private static Manifest manifest() {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, ClusterJob.class.getName());
    return manifest;
  }
}
