package io.earshot.app.bench;

import io.earshot.nlp.evaluation.Estimate;
import io.earshot.nlp.evaluation.Task;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * VADER (Hutto and Gilbert, 2014) on the tweets, where Python has it. Of its Java ports none is
 * kept: what Maven Central has is of 2018 and reads through a Lucene of that time.
 */
final class Vader {
  private static final String SCRIPT =
      """
      import sys
      from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer
      vader = SentimentIntensityAnalyzer()
      for line in open(sys.argv[1], encoding='utf-8'):
          score = vader.polarity_scores(line.rstrip('\\n').split('\\t')[-1])['compound']
          print('positive' if score >= .05 else 'negative' if score <= -.05 else 'neutral')
      """;

  private Vader() {}

  /** How well it does, or nothing where Python or VADER is missing. */
  static Optional<NlpPeer> measured(Path data) throws IOException, InterruptedException {
    Path tweets = data.resolve(Task.SENTIMENT.file());
    Process python;
    try {
      python = new ProcessBuilder("python3", "-c", SCRIPT, tweets.toString()).start();
    } catch (IOException noPython) {
      return Optional.empty();
    }
    String printed = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (python.waitFor() != 0) {
      return Optional.empty();
    }
    List<String> answers = printed.lines().toList();
    return Optional.of(new NlpPeer("vader", Estimate.of(Task.SENTIMENT, tweets, answers)));
  }
}
