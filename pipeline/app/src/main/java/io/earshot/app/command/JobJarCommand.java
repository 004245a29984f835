package io.earshot.app.command;

import io.earshot.app.cluster.JobJar;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the jar of the cluster form's jobs. */
@Command(
    name = "job-jar",
    description = "Writes the jar of both cluster jobs, to be submitted to a Flink cluster.",
    footer = {
      "",
      "Then, on any Flink 2.2 (standalone, YARN, Kubernetes):",
      "  flink run -d earshot-job.jar collect /path/to/earshot.yaml",
      "  flink run -d earshot-job.jar enrich /path/to/earshot.yaml"
    },
    mixinStandardHelpOptions = true)
public final class JobJarCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      defaultValue = "earshot-job.jar",
      description = "Where to; ${DEFAULT-VALUE} in this directory unless said.")
  private Path file;

  @Option(
      names = "--corenlp",
      description =
          "With CoreNLP and its models (about 490 MB), for 'analysis.engine: corenlp'; the other engines are always in it.")
  private boolean corenlp;

  @Override
  public Integer call() throws UserError {
    try {
      new JobJar(classPath(), corenlp).writeTo(file);
      spec.commandLine().getOut().printf("Wrote %s (%d MB)%n", file, Files.size(file) / 1_000_000);
      return 0;
    } catch (IOException e) {
      throw new UserError("earshot: " + file + " cannot be written: " + e.getMessage(), e);
    }
  }

  private static List<Path> classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(Files::exists)
        .toList();
  }
}
