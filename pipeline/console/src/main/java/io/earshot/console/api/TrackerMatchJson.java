package io.earshot.console.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.earshot.console.api.AnalysisJson.SentimentJson;
import io.earshot.search.Mention;
import java.util.List;

/**
 * A tracker that a mention matches, as the API gives it.
 *
 * @param own whether one of its own accounts wrote the post
 * @param sentiment towards it, else of the whole post; absent where neither is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TrackerMatchJson(String name, boolean own, SentimentJson sentiment) {

  /** Null while they are not known. */
  static List<TrackerMatchJson> of(Mention mention) {
    return mention.trackers() == null
        ? null
        : mention.trackers().stream()
            .map(
                match ->
                    new TrackerMatchJson(
                        match.tracker(), match.own(), SentimentJson.of(mention.felt(match))))
            .toList();
  }
}
