package io.earshot.console.pages;

import io.earshot.connectors.Post;
import io.earshot.console.corrections.CalibrationDecisions.Standing;
import io.earshot.search.Mention;
import java.time.Instant;
import java.util.List;

/**
 * Posts to be checked.
 *
 * @param tracker towards what
 * @param standing what the checked ones are good for so far
 * @param by who checks, as far as is known; may be empty
 */
public record CheckView(
    String tracker, UnderstandingView.Brand standing, String by, List<Item> posts) {

  /** One of them. What the engine says of it is not told, for that would sway who checks. */
  public record Item(
      String id, String address, String title, String text, String code, Moment published) {
    static Item of(Mention mention, Instant now) {
      Post post = mention.post();
      return new Item(
          mention.id(),
          Hit.address(mention.id()),
          post.title(),
          post.text() == null ? "" : post.text(),
          mention.language(),
          Moment.of(mention.published(), now));
    }
  }

  static CheckView of(Standing standing, List<Mention> posts, String by, Instant now) {
    UnderstandingView.Brand brand = UnderstandingView.Brand.of(standing);
    return new CheckView(
        brand.name(), brand, by, posts.stream().map(post -> Item.of(post, now)).toList());
  }
}
