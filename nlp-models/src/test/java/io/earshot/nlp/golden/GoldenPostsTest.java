package io.earshot.nlp.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.Analyser;
import io.earshot.nlp.Analysers;
import io.earshot.nlp.Engine;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each engine says of invented posts what it said when somebody last looked. */
class GoldenPostsTest {
  /** Processors multiply numbers of 8 bits in their own ways, which moves a probability so far. */
  private static final double SAME = 0.1;

  @ParameterizedTest
  @EnumSource
  void theEngineSaysWhatItSaid(Engine engine) throws IOException {
    List<String> posts = GoldenPosts.posts();
    List<Map<String, Double>> expected = GoldenPosts.expected(engine);
    assertThat(expected).hasSameSizeAs(posts);
    try (Analyser analyser = Analysers.open(engine)) {
      List<Map<String, Double>> said = GoldenPosts.said(analyser);
      for (int at = 0; at < posts.size(); at++) {
        assertIsAlike(posts.get(at), said.get(at), expected.get(at));
      }
    }
  }

  /** What is hardly likely may be left out. */
  private static void assertIsAlike(
      String post, Map<String, Double> said, Map<String, Double> expected) {
    Set<String> names = new TreeSet<>(said.keySet());
    names.addAll(expected.keySet());
    for (String name : names) {
      double one = said.getOrDefault(name, 0.0);
      double other = expected.getOrDefault(name, 0.0);
      assertThat(Math.abs(one - other)).as("%s of: %s", name, post).isLessThanOrEqualTo(SAME);
    }
  }
}
