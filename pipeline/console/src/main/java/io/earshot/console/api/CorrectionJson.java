package io.earshot.console.api;

import io.earshot.search.Mention;
import io.earshot.store.Correction;
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

  static CorrectionJson of(Correction said) {
    Map<String, String> towards = new TreeMap<>();
    said.towards().forEach(one -> towards.put(one.tracker(), one.sentiment()));
    return new CorrectionJson(
        said.post(),
        said.sentiment(),
        towards.isEmpty() ? null : towards,
        said.intents(),
        said.topics(),
        said.by(),
        said.at());
  }

  /** Null where nobody says anything. */
  static CorrectionJson of(Mention mention) {
    var said = mention.correction();
    if (said == null || said.at() == null) {
      return null;
    }
    Map<String, String> towards = new TreeMap<>();
    said.towards().forEach(one -> towards.put(one.tracker(), one.sentiment()));
    return new CorrectionJson(
        null,
        said.sentiment(),
        towards.isEmpty() ? null : towards,
        said.intents(),
        said.topics(),
        said.by(),
        said.at());
  }
}
