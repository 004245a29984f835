package io.earshot.console.api;

import io.earshot.insight.corrections.Corrected;
import io.earshot.search.Correction;
import io.earshot.search.Mention;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What somebody says of a post otherwise than the engine; what is absent stays as the engine found
 * it.
 *
 * @param post id; absent where it stands with the post
 * @param towards sentiment by tracker; absent where nothing is said of any
 */
record CorrectionJson(
    String post,
    String sentiment,
    Map<String, String> towards,
    List<String> intents,
    List<String> topics,
    String by,
    Instant at) {

  static CorrectionJson of(io.earshot.store.Correction said) {
    return of(said.post(), Corrected.of(said));
  }

  /** Null where nobody says anything. */
  static CorrectionJson of(Mention mention) {
    Correction said = mention.correction();
    return said == null || said.at() == null ? null : of(null, said);
  }

  private static CorrectionJson of(String post, Correction said) {
    Map<String, String> towards = new TreeMap<>();
    said.towards().forEach(one -> towards.put(one.tracker(), one.sentiment()));
    return new CorrectionJson(
        post,
        said.sentiment(),
        towards.isEmpty() ? null : towards,
        said.intents(),
        said.topics(),
        said.by(),
        said.at());
  }
}
