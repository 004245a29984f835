package io.earshot.app.config;

import java.util.List;
import java.util.stream.Collectors;

/** A configuration that cannot be used. Its message lists everything that is wrong. */
public class ConfigException extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient List<Problem> problems;

  public ConfigException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }
}
