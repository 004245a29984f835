package io.earshot.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.earshot.app.Earshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class HelpTest {
  /** A sign that is none stands in the help, under a warning of picocli's. */
  @Test
  void everyPerCentSignIsOneThatPicocliCanFormat() {
    List<String> texts = texts(Earshot.commandLine()).toList();
    assertThat(texts).hasSizeGreaterThan(50);
    texts.forEach(
        text -> assertThatCode(() -> String.format(text)).as(text).doesNotThrowAnyException());
  }

  private static Stream<String> texts(CommandLine verb) {
    CommandSpec spec = verb.getCommandSpec();
    List<String> texts = new ArrayList<>(List.of(spec.usageMessage().description()));
    spec.args().forEach(argument -> texts.addAll(Arrays.asList(argument.description())));
    return Stream.concat(
        texts.stream(), verb.getSubcommands().values().stream().flatMap(HelpTest::texts));
  }
}
