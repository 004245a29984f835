package io.earshot.search.contract;

import static io.earshot.search.contract.Sample.direction;
import static io.earshot.search.contract.Sample.mention;
import static java.util.Comparator.comparingDouble;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.earshot.nlp.Embedding;
import io.earshot.search.Facet;
import io.earshot.search.Filters;
import io.earshot.search.IndexOperation;
import io.earshot.search.Mention;
import io.earshot.search.Patch;
import io.earshot.search.SearchRequest;
import io.earshot.search.SearchRequest.Order;
import io.earshot.search.SearchResult;
import io.earshot.search.SearchResult.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is near in meaning. */
public interface NearestContract extends IndexContract {
  private static SearchRequest near(Embedding meaning, String query, int size, String after) {
    return new SearchRequest(
            null, Filters.NONE, Order.NEWEST, size, after, Set.of(Facet.SOURCE), true)
        .near(meaning, query);
  }

  @Test
  default void findsTheNearestFirstAndNoneThatIsFar() throws Exception {
    try (TestIndex index = index()) {
      index.put(
          mention("far").meaning(0.1, 1).build(),
          mention("near").meaning(0.9, 0.3).build(),
          mention("nearest").meaning(2, 0.1).build(),
          mention("half").meaning(0.6, 0.8).build(),
          mention("opposite").meaning(-1).build(),
          mention("nowhere").meaning(0).build(),
          mention("unread").build());
      SearchResult found = index.search(near(direction(1), null, 10, null));
      assertThat(TestIndex.ids(found)).containsExactly("nearest", "near", "half");
      assertThat(found.hits()).extracting(Hit::score).first().isNotNull();
      assertThat(found.hits().get(2).score()).isCloseTo(0.6, within(0.01));
      assertThat(found.total()).isEqualTo(3);
    }
  }

  @Test
  default void countsAndNarrowsWhatIsNear() throws Exception {
    try (TestIndex index = index()) {
      index.put(
          mention("1").text("red kettle").source("a").meaning(1).build(),
          mention("2").text("blue kettle").source("a").meaning(1, 0.1).build(),
          mention("3").text("red pot").source("b").meaning(1, 0.2).build(),
          mention("4").text("red kettle").source("b").meaning(0, 1).build());
      SearchResult found = index.search(near(direction(1), "red", 10, null));
      assertThat(TestIndex.ids(found)).containsExactly("1", "3");
      assertThat(found.facets().get(Facet.SOURCE)).hasSize(2);
      assertThat(found.histogram()).hasSize(1);
      assertThat(found.hits().get(0).text()).hasSize(1);
      assertThat(TestIndex.ids(index.search(near(direction(0, 1), "blue", 10, null)))).isEmpty();
    }
  }

  @Test
  default void pagesThroughWhatIsNear() throws Exception {
    try (TestIndex index = index()) {
      List<Mention> posts = new ArrayList<>();
      for (int i = 0; i < 7; i++) {
        posts.add(mention("p" + i).meaning(1, i / 10.0).build());
      }
      index.put(posts.toArray(Mention[]::new));
      List<String> paged = new ArrayList<>();
      SearchResult page = index.search(near(direction(1), null, 3, null));
      paged.addAll(TestIndex.ids(page));
      while (page.next() != null) {
        page = index.search(near(direction(1), null, 3, page.next()));
        paged.addAll(TestIndex.ids(page));
      }
      assertThat(paged).containsExactly("p0", "p1", "p2", "p3", "p4", "p5", "p6");
    }
  }

  @Test
  default void followsWhatIsAnalysedAnewAndWhatIsDeleted() throws Exception {
    try (TestIndex index = index()) {
      index.put(mention("1").build(), mention("2").meaning(1).build());
      Patch read = Patch.of(mention("1").meaning(1, 0.1).build().analysis());
      index.write(IndexOperation.patch("1", 1, read));
      SearchRequest request = near(direction(1), null, 10, null);
      assertThat(TestIndex.ids(index.search(request))).containsExactly("2", "1");
      index.write(IndexOperation.delete("2", 1));
      assertThat(TestIndex.ids(index.search(request))).containsExactly("1");
    }
  }

  /** As few as are looked at one by one, so that both back ends find just these. */
  @Test
  default void findsJustWhatAskingEachPostFinds() throws Exception {
    Random random = new Random(3);
    List<Mention> posts = new ArrayList<>();
    for (int i = 0; i < SearchRequest.NEAREST; i++) {
      posts.add(mention("p" + i).meaning(components(random)).build());
    }
    try (TestIndex index = index()) {
      index.put(posts.toArray(Mention[]::new));
      for (int i = 0; i < 10; i++) {
        Embedding meaning = direction(components(random));
        List<String> nearest =
            posts.stream()
                .filter(post -> cosine(post, meaning) >= SearchRequest.LEAST_NEAR)
                .sorted(comparingDouble(post -> -cosine(post, meaning)))
                .map(Mention::id)
                .toList();
        assertThat(TestIndex.ids(index.search(near(meaning, null, 200, null))))
            .isNotEmpty()
            .containsExactlyElementsOf(nearest);
      }
    }
  }

  private static double[] components(Random random) {
    return random.doubles(6, -1, 1).toArray();
  }

  private static double cosine(Mention post, Embedding other) {
    byte[] one = post.analysis().embedding().values();
    byte[] two = other.values();
    double product = 0;
    double ones = 0;
    double twos = 0;
    for (int index = 0; index < one.length; index++) {
      product += one[index] * two[index];
      ones += one[index] * one[index];
      twos += two[index] * two[index];
    }
    return product / Math.sqrt(ones * twos);
  }
}
