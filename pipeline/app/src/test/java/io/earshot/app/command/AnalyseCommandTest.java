package io.earshot.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AnalyseCommandTest {
  private static final JsonMapper JSON = new JsonMapper();

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int analyse(InputStream in, String... arguments) {
    PlainErrors errors = new PlainErrors();
    return new CommandLine(new AnalyseCommand(in))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(errors)
        .setParameterExceptionHandler(errors)
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  private int analyse(String lines, String... arguments) {
    return analyse(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), arguments);
  }

  private List<JsonNode> answers() throws JsonProcessingException {
    List<JsonNode> answers = new ArrayList<>();
    for (String line : out.toString().lines().toList()) {
      answers.add(JSON.readTree(line));
    }
    return answers;
  }

  @Test
  void eachLineIsAnsweredByALineInOrder() throws IOException {
    String lines =
        "I love my new kettle, it is great! The lid is awful though.\r\n\n"
            + "Der Wasserkocher ist leider schon nach einer Woche kaputt gegangen.\nno end\n"
            + "Czajnik niestety zepsuł się już po tygodniu.";
    assertThat(analyse(lines, "--engine", "linear")).isZero();
    List<JsonNode> answers = answers();
    assertThat(answers).hasSize(5);
    assertThat(answers.get(0).at("/language/code").asText()).isEqualTo("en");
    assertThat(answers.get(0).at("/sentiment/label").asText()).isEqualTo("positive");
    assertThat(answers.get(0).at("/sentences/1/text").asText())
        .isEqualTo("The lid is awful though.");
    assertThat(answers.get(0).at("/sentences/1/sentiment/label").asText()).isEqualTo("negative");
    assertThat(answers.get(0).at("/intents/like").asDouble()).isGreaterThan(.5);
    assertThat(answers.get(0).at("/models/text").asText()).isEqualTo("linear/2");
    assertThat(answers.get(1).at("/language/code").asText()).isEqualTo("und");
    assertThat(answers.get(2).at("/language/code").asText()).isEqualTo("de");
    assertThat(answers.get(2).at("/sentiment/label").asText()).isEqualTo("negative");
    assertThat(answers.get(2).at("/emotion/label").asText()).isEqualTo("unsupported");
    assertThat(answers.get(4).at("/language/code").asText()).isEqualTo("pl");
    assertThat(answers.get(4).at("/sentiment/label").asText()).isEqualTo("unsupported");
  }

  @Test
  void sentimentIsToldTowardsEachTarget() throws IOException {
    String line = "1\tp\tI love Acme, but Zenith is a joke\n";
    analyse(line, "--engine", "linear", "--tsv", "--target", "Zenith", "--target", "Acme");
    JsonNode targets = answers().get(0).at("/targets");
    assertThat(targets.at("/Acme/label").asText()).isEqualTo("positive");
    assertThat(targets.at("/Zenith/label").asText()).isEqualTo("negative");
    assertThat(targets.at("/Zenith/named").asBoolean()).isTrue();
    assertThat(targets.fieldNames()).toIterable().containsExactly("Zenith", "Acme");
  }

  @Test
  void whatATextNamesIsTold() throws IOException {
    String line = "Thanks to Sarah Whitfield of Zenith in London, I only paid $5 for it.\n";
    analyse(line, "--engine", "linear", "--entities", "--target", "zenith");
    List<String> named = new ArrayList<>();
    for (JsonNode entity : answers().get(0).at("/entities")) {
      named.add(entity.at("/kind").asText() + " " + entity.at("/text").asText());
    }
    assertThat(named)
        .containsExactly(
            "person Sarah Whitfield", "organisation Zenith", "place London", "price $5");
    assertThat(answers().get(0).at("/entities/1/target").asText()).isEqualTo("zenith");
  }

  @Test
  void topicsOfAFileAreTold(@TempDir Path folder) throws IOException {
    Path topics = folder.resolve("topics.yaml");
    Files.writeString(
        topics,
        """
        topics:
          - name: Delivery
            description: Whether and when an order arrives, parcels, couriers.
            examples: [My order still has not arrived., The parcel came two days late.]
            query: lieferung
        """);
    String lines = "My parcel has not arrived, the courier is late.\nDie Lieferung ist da.\nok\n";
    assertThat(analyse(lines, "--engine", "linear", "--topics", topics.toString())).isZero();
    assertThat(answers().get(0).at("/topics/Delivery").asDouble()).isGreaterThan(.5);
    assertThat(answers().get(1).at("/topics/Delivery").asDouble()).isEqualTo(1);
    assertThat(answers().get(2).at("/topics/Delivery").asDouble()).isLessThan(.5);
    assertThat(analyse("", "--topics", folder.resolve("none.yaml").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("there is no file");
  }

  @Test
  void aLineWithoutColumnsIsSaidToBeWrong() {
    assertThat(analyse("a\tb\nno tab\n", "--engine", "linear", "--tsv")).isEqualTo(1);
    assertThat(err.toString()).contains("line 2 has no tab");
  }

  @Test
  void wrongUseIsExplained() {
    assertThat(analyse("", "--engine", "oracle")).isEqualTo(2);
    assertThat(err.toString()).contains("oracle");
    assertThat(analyse("", "--engine", "linear", "--target", " ")).isEqualTo(1);
    assertThat(err.toString()).contains("--target is blank");
  }

  @Test
  void nothingIsAnsweredByNothing() {
    assertThat(analyse("", "--engine", "linear")).isZero();
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void anEndlessLineIsReadFromItsBeginning() throws IOException {
    String line = "I love this kettle. ".repeat(TextLines.LONGEST / 10);
    assertThat(analyse(line + "\nok then\n", "--engine", "none")).isZero();
    assertThat(answers()).hasSize(2);
    assertThat(answers().get(0).at("/language/code").asText()).isEqualTo("en");
  }
}
