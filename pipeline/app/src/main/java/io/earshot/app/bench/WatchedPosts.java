package io.earshot.app.bench;

import io.earshot.connectors.Author;
import io.earshot.connectors.Post;
import io.earshot.connectors.PostKind;
import io.earshot.search.Mention;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Short posts, as on social networks: 12 to 40 words, and in most of them a brand or two. */
final class WatchedPosts {
  private static final Instant OBSERVED = Instant.parse("2026-01-01T00:00:00Z");

  private final WatchedWords words;
  private final Random random = new Random(44);

  WatchedPosts(WatchedWords words) {
    this.words = words;
  }

  List<Mention> posts(int count) {
    List<Mention> posts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      posts.add(Mention.of(post(i), 1, OBSERVED));
    }
    return posts;
  }

  private Post post(int number) {
    String id = "https://net.bench.invalid/posts/" + number;
    String author = "author" + random.nextInt(5_000);
    return new Post(
        id,
        "bench",
        "mastodon",
        "net.bench.invalid",
        PostKind.POST,
        id,
        null,
        text(),
        "en",
        OBSERVED,
        null,
        new Author("net.bench.invalid/" + author, author, author, null),
        id,
        null,
        null,
        List.of(),
        List.of(),
        null);
  }

  private String text() {
    List<String> text = new ArrayList<>(words.words(random, 12 + random.nextInt(29)));
    for (int brands = random.nextInt(3); brands > 0; brands--) {
      text.add(random.nextInt(text.size()), spelt(words.brand(random)));
    }
    return String.join(" ", text);
  }

  private String spelt(String brand) {
    return switch (random.nextInt(4)) {
      case 0 -> brand;
      case 1 -> "#" + brand.replace(" ", "");
      default -> WatchedWords.capitalised(brand);
    };
  }
}
