package io.earshot.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.app.Earshot;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What a verb answers to somebody who mistyped it. */
class WrongUseTest {
  @TempDir private Path home;

  private record Answer(int exit, String said) {}

  private static Answer earshot(String... arguments) {
    StringWriter said = new StringWriter();
    CommandLine command = Earshot.commandLine();
    command.setOut(new PrintWriter(said, true)).setErr(new PrintWriter(said, true));
    int exit = command.execute(arguments);
    return new Answer(exit, said.toString());
  }

  private String data() {
    return home.resolve("data").toString();
  }

  @Test
  void aVerbThatIsNoneBringsTheOnesThatAreLikeIt() {
    Answer answer = earshot("serach", "kettle");
    assertThat(answer.exit()).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(answer.said()).contains("Did you mean: ", "earshot search");
  }

  @Test
  void anOptionThatIsNoneLeadsToTheHelpOfItsVerb() {
    Answer answer = earshot("run", "--prot", "80");
    assertThat(answer.exit()).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(answer.said()).contains("'--prot'", "Try: earshot run --help");
    assertThat(answer.said().lines()).hasSizeLessThan(4);
  }

  @Test
  void aQueryThatBeginsWithAMinusIsToldHowToBeGiven() {
    assertThat(earshot("search", "-sentiment:negative").said())
        .contains("earshot search -- '-sentiment:negative'");
    assertThat(earshot("query", "explain", "-review kettle").said())
        .contains("earshot query explain -- '-review kettle'");
    assertThat(earshot("search", "--limt", "5").said()).doesNotContain(" -- ");
  }

  @Test
  void aValueOutOfRangeIsCalledByTheNameOfItsOption() {
    assertThat(earshot("run", "--port", "99999").said())
        .isEqualToIgnoringNewLines("--port is 99999: write a number from 0 to 65535");
    assertThat(earshot("search", "--order", "best", "kettle").said())
        .contains("'--order'", "newest, relevance");
  }

  @Test
  void dataThatDoesNotExistIsNotMade() {
    Answer answer = earshot("status", "--data", data());
    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.said()).contains("there is no data in " + data(), "--data");
    assertThat(home.resolve("data")).doesNotExist();
  }

  @Test
  void aDataDirectoryThatCannotBeWrittenIsNamedWithTheRemedy() throws IOException {
    Files.writeString(home.resolve("data"), "a file, not a directory");
    assertThat(earshot("run", "--data", data()).said())
        .contains("the data directory " + data() + " cannot be made or written", "--data");
  }

  @Test
  void aConsoleThatWouldNotStartIsFoundBefore() throws IOException {
    Path config = home.resolve("earshot.yaml");
    Files.writeString(config, "sources: nowhere.yaml\nconsole: {host: 0.0.0.0}\n");
    assertThat(earshot("check-config", "--config", config.toString()).said())
        .contains(config + ": console.host is 0.0.0.0, which others can reach")
        .contains("nowhere.yaml: there is no such file");
  }
}
