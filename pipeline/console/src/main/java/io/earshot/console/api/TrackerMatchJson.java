package io.earshot.console.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.earshot.console.api.AnalysisJson.SentimentJson;
import io.earshot.search.Mention;
import java.util.List;

/**
 * A tracker that a mention matches, as the API gives it.
 *
 * @param own whether one of its own accounts wrote the post
 * @param feels how the post feels about it, as somebody says, else as the engine finds
 * @param sentiment what the engine finds: towards it, else of the whole post; absent where neither
 *     is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TrackerMatchJson(String name, boolean own, String feels, SentimentJson sentiment) {

  /** Null while they are not known. */
  static List<TrackerMatchJson> of(Mention mention) {
    return mention.trackers() == null
        ? null
        : mention.trackers().stream()
            .map(
                match ->
                    new TrackerMatchJson(
                        match.tracker(),
                        match.own(),
                        mention.towards(match),
                        SentimentJson.of(mention.felt(match))))
            .toList();
  }
}
