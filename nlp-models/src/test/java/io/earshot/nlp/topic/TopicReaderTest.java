package io.earshot.nlp.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.Analyser;
import io.earshot.nlp.Analysers;
import io.earshot.nlp.Analysis;
import io.earshot.nlp.Engine;
import io.earshot.nlp.Language;
import io.earshot.nlp.TopicFound;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invented posts about ten topics and about none, written before anybody saw what is found. */
class TopicReaderTest {
  private static final double LIKELY = 0.5;
  private static final String NONE = "-";

  /** A post and the one topic that it is about. */
  private record Post(String topic, String text) {}

  @ParameterizedTest
  @CsvSource({"ENCODER, 0.80, 0.50, 0.08", "CASCADE, 0.75, 0.45, 0.08", "LINEAR, 0.60, 0.33, 0.08"})
  void findsWhatPostsAreAboutAndNothingWhereTheyAreAboutNothing(
      Engine engine, double leastLikeliest, double leastFound, double mostUnrelated)
      throws IOException {
    try (Analyser analyser = Analysers.open(engine)) {
      TopicReader topics = TopicReader.of(topics(), analyser);
      double likeliest = 0;
      double found = 0;
      double unrelated = 0;
      List<Post> posts = posts();
      List<Analysis> analyses = analyser.analyse(posts.stream().map(Post::text).toList());
      for (int at = 0; at < posts.size(); at++) {
        String topic = posts.get(at).topic();
        List<TopicFound> said = topics.read(analyses.get(at), Set.of());
        List<String> likely =
            said.stream().filter(f -> f.probability() >= LIKELY).map(TopicFound::topic).toList();
        unrelated += topic.equals(NONE) && !likely.isEmpty() ? 1 : 0;
        found += likely.contains(topic) ? 1 : 0;
        likeliest += !said.isEmpty() && said.get(0).topic().equals(topic) ? 1 : 0;
      }
      double about = posts.stream().filter(post -> !post.topic().equals(NONE)).count();
      assertThat(likeliest / about).isGreaterThanOrEqualTo(leastLikeliest);
      assertThat(found / about).isGreaterThanOrEqualTo(leastFound);
      assertThat(unrelated / (posts.size() - about)).isLessThanOrEqualTo(mostUnrelated);
    }
  }

  @Test
  void whatIsCertainIsSoWhateverTheTextMeans() {
    try (Analyser analyser = Analysers.open(Engine.NONE)) {
      TopicDescription price = new TopicDescription("Price", null, null);
      TopicReader topics = TopicReader.of(List.of(price), analyser);
      Analysis analysis = Analysis.unread("none", new Language("de", 1), "language/2");
      assertThat(topics.read(analysis, Set.of("Price")))
          .containsExactly(new TopicFound("Price", 1));
      assertThat(topics.read(analysis, Set.of())).isEmpty();
      assertThat(TopicReader.NONE.read(analysis, Set.of("Price"))).isEmpty();
    }
  }

  private static List<TopicDescription> topics() throws IOException {
    return lines("topics.tsv").stream()
        .map(cells -> new TopicDescription(cells[0], cells[1], List.of(cells[2].split("\\|"))))
        .toList();
  }

  private static List<Post> posts() throws IOException {
    return lines("posts.tsv").stream().map(cells -> new Post(cells[0], cells[1])).toList();
  }

  private static List<String[]> lines(String file) throws IOException {
    try (var in = TopicReaderTest.class.getResourceAsStream(file);
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().map(line -> line.split("\t")).toList();
    }
  }
}
