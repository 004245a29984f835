package io.earshot.app.bench;

import io.earshot.nlp.evaluation.Estimate;
import io.earshot.nlp.evaluation.Example;
import io.earshot.nlp.evaluation.Task;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * VADER (Hutto and Gilbert, 2014) on the tweets: the original where Python has it, else its port
 * where Node.js has it. Of its Java ports none is kept: what Maven Central has is of 2018 and reads
 * through a Lucene of that time.
 *
 * @param command that is given a file of texts, one a line; it prints a label for each, and last
 *     how many it judged in a second of its core
 */
record Vader(String name, List<String> command) {
  private static final String PYTHON =
      """
      import sys, time
      from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer
      vader = SentimentIntensityAnalyzer()
      texts = open(sys.argv[1], encoding='utf-8').read().split('\\n')
      start = time.process_time()
      scores = [vader.polarity_scores(text)['compound'] for text in texts]
      speed = len(texts) / (time.process_time() - start)
      for score in scores:
          print('positive' if score >= .05 else 'negative' if score <= -.05 else 'neutral')
      print(speed)
      """;

  private static final String NODE =
      """
      const globals = require('child_process').execSync('npm root -g', {encoding: 'utf8'}).trim();
      const vader = require(globals + '/vader-sentiment').SentimentIntensityAnalyzer;
      const texts = require('fs').readFileSync(process.argv[1], 'utf8').split('\\n');
      const start = process.cpuUsage().user;
      const scores = texts.map(text => vader.polarity_scores(text).compound);
      const speed = texts.length / (process.cpuUsage().user - start) * 1e6;
      for (const score of scores)
        console.log(score >= .05 ? 'positive' : score <= -.05 ? 'negative' : 'neutral');
      console.log(speed);
      """;

  private static final List<Vader> WAYS =
      List.of(
          new Vader("vader", List.of("python3", "-c", PYTHON)),
          new Vader("vader (Node.js)", List.of("node", "-e", NODE)));

  /** How well it does, or nothing where it is not installed. */
  static Optional<NlpPeer> measured(Path data) throws IOException, InterruptedException {
    for (Vader way : WAYS) {
      Optional<NlpPeer> found = way.measure(data);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<NlpPeer> measure(Path data) throws IOException, InterruptedException {
    Map<Task, Estimate> estimates = new EnumMap<>(Task.class);
    double speed = 0;
    for (Task task : Arrays.stream(Task.values()).filter(Task::ofSentiment).toList()) {
      List<String> said = task.isIn(data) ? judge(task.examples(data)) : List.of();
      if (!said.isEmpty()) {
        int last = said.size() - 1;
        estimates.put(task, Estimate.of(task, data, said.subList(0, last)));
        speed = Double.parseDouble(said.get(last));
      }
    }
    return estimates.isEmpty()
        ? Optional.empty()
        : Optional.of(new NlpPeer(name, estimates, speed));
  }

  /** What is printed; nothing if the program, or VADER, is not there. */
  private List<String> judge(List<Example> examples) throws IOException, InterruptedException {
    Path texts = Files.createTempFile("earshot", ".txt");
    try {
      Files.writeString(texts, String.join("\n", examples.stream().map(Example::text).toList()));
      return printed(texts);
    } finally {
      Files.delete(texts);
    }
  }

  private List<String> printed(Path texts) throws IOException, InterruptedException {
    List<String> whole = OneCore.bound(command);
    whole.add(texts.toString());
    Process process;
    try {
      process = new ProcessBuilder(whole).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    } catch (IOException noSuchProgram) {
      return List.of();
    }
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() == 0 ? printed.lines().toList() : List.of();
  }
}
