package io.earshot.console.pages;

import io.earshot.nlp.Embedding;
import io.earshot.search.SearchResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What was found by its meaning: posts that say the same as one before them stand below it. */
final class NearHits {
  /** Posts so near, by cosine, say the same; of ten thousand pairs of any posts not one is. */
  private static final double SAME = 0.6;

  private final List<SearchResult.Hit> first = new ArrayList<>();
  private final List<List<Hit>> same = new ArrayList<>();

  private NearHits() {}

  /**
   * Those that say different things, nearest first.
   *
   * @param shown what is shown of one
   */
  static List<Hit> of(List<SearchResult.Hit> found, Function<SearchResult.Hit, Hit> shown) {
    NearHits hits = new NearHits();
    found.forEach(hit -> hits.add(hit, shown));
    List<Hit> all = new ArrayList<>();
    for (int index = 0; index < hits.first.size(); index++) {
      SearchResult.Hit hit = hits.first.get(index);
      all.add(shown.apply(hit).near(hit.score(), hits.same.get(index)));
    }
    return all;
  }

  private void add(SearchResult.Hit hit, Function<SearchResult.Hit, Hit> shown) {
    for (int index = 0; index < first.size(); index++) {
      if (place(hit).cosine(place(first.get(index))) >= SAME) {
        same.get(index).add(shown.apply(hit).near(hit.score(), List.of()));
        return;
      }
    }
    first.add(hit);
    same.add(new ArrayList<>());
  }

  /** It has one: it was found by it. */
  private static Embedding place(SearchResult.Hit hit) {
    return hit.mention().analysis().embedding();
  }
}
