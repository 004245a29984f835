package io.earshot.search.elasticsearch;

import static io.earshot.search.SearchRequest.LEAST_NEAR;
import static io.earshot.search.SearchRequest.NEAREST;

import co.elastic.clients.elasticsearch._types.KnnSearch;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.earshot.nlp.Embedding;
import io.earshot.search.document.MentionDocument;
import java.util.ArrayList;
import java.util.List;

/** Looks for what is near in meaning. */
final class Nearest {
  /** How many posts of a shard are looked at to find the nearest. */
  private static final int CANDIDATES = 4 * NEAREST;

  private Nearest() {}

  /** How near a score says that a post is: Elasticsearch's are never negative. */
  static double cosine(double score) {
    return 2 * score - 1;
  }

  /** Those of the posts that match which are nearest. */
  static KnnSearch among(Query matching, Embedding meaning) {
    return KnnSearch.of(
        k ->
            k.field(MentionDocument.MEANING)
                .queryVector(components(meaning))
                .k(NEAREST)
                .numCandidates(CANDIDATES)
                .similarity((float) LEAST_NEAR)
                .filter(matching));
  }

  private static List<Float> components(Embedding meaning) {
    List<Float> components = new ArrayList<>(meaning.values().length);
    for (byte value : meaning.values()) {
      components.add((float) value);
    }
    return components;
  }
}
