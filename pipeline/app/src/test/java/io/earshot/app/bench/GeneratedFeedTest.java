package io.earshot.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.connectors.Post;
import io.earshot.connectors.feed.DocumentReader;
import io.earshot.connectors.feed.DocumentReader.As;
import io.earshot.nlp.Analyser;
import io.earshot.nlp.Analysers;
import io.earshot.nlp.Engine;
import io.earshot.nlp.copies.NearCopies;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GeneratedFeedTest {
  private static final List<Post> POSTS = posts(3);

  @Test
  void everyEntryIsAPostOfItsOwn() {
    assertThat(POSTS).hasSize(GeneratedFeed.ENTRIES).doesNotHaveDuplicates();
    assertThat(POSTS).allSatisfy(post -> assertThat(post.published()).isNotNull());
  }

  @Test
  void theSameFeedHasTheSameBytes() {
    assertThat(GeneratedFeed.bytes(3)).isEqualTo(GeneratedFeed.bytes(3));
    assertThat(GeneratedFeed.bytes(4)).isNotEqualTo(GeneratedFeed.bytes(3));
  }

  @Test
  void enginesHaveTheirFullWorkWithIt() {
    try (Analyser linear = Analysers.open(Engine.LINEAR)) {
      long judged =
          linear.analyse(POSTS.stream().map(Post::text).toList()).stream()
              .filter(analysis -> analysis.sentiment() != null)
              .count();
      assertThat(judged).isGreaterThan(POSTS.size() * 98 / 100);
    }
  }

  @Test
  void aboutOneInTenIsANearCopy() {
    Set<Long> seen = new HashSet<>();
    int copies = 0;
    for (Post post : POSTS) {
      List<Long> keys = NearCopies.bandKeys(post.title(), post.text());
      copies += keys.stream().anyMatch(seen::contains) ? 1 : 0;
      seen.addAll(keys);
    }
    assertThat(copies).isBetween(70, 130);
  }

  private static List<Post> posts(int number) {
    String url = GeneratedFeed.url(number);
    byte[] body = GeneratedFeed.bytes(number);
    return DocumentReader.read(body, "application/rss+xml", url, url, As.FEED).posts();
  }
}
