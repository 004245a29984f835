package io.earshot.connectors.wordpress;

import io.earshot.connectors.Failure;
import io.earshot.connectors.Post;
import io.earshot.connectors.PostChange;
import io.earshot.connectors.feed.PostMemory;
import io.earshot.connectors.feed.PostMemory.Seen;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was emitted and reported, and how much of a round that was. */
final class Memory {
  private final PostMemory posts;
  private int served;
  private int known;

  Memory() {
    this(new PostMemory(), 0, 0);
  }

  private Memory(PostMemory posts, int served, int known) {
    this.posts = posts;
    this.served = served;
    this.known = known;
  }

  /** What of a page is new or edited, and remembers it. */
  List<PostChange> news(Listing listing) {
    List<PostChange> news = new ArrayList<>();
    for (Post post : listing.items().values()) {
      int content = content(post);
      Seen seen = posts.seen(post.id());
      boolean same = seen != null && seen.content() == content;
      served++;
      known += seen != null && !seen.fresh() ? 1 : 0;
      if (!same) {
        news.add(PostChange.upsert(post));
      }
      posts.remember(post.id(), same ? seen : new Seen(content, 0, true));
    }
    return news;
  }

  private static int content(Post post) {
    String author = post.author() == null ? "" : post.author().name();
    return (int)
        PostMemory.hash(
            String.join("\n", post.title(), author, post.text(), post.tags().toString()));
  }

  /** What of a page cannot be read and was not reported. */
  List<Failure> failures(Listing listing) {
    List<Failure> news = new ArrayList<>();
    for (Map.Entry<String, Failure> item : listing.unreadable().entrySet()) {
      news.addAll(once("item " + item.getKey(), item.getValue()));
    }
    return news;
  }

  /** A failure, unless the last one about the same was just that. */
  List<Failure> once(String about, Failure failure) {
    int reason = (int) PostMemory.hash(failure.reason());
    Seen seen = posts.seen(about);
    posts.remember(about, new Seen(reason, 0, false));
    return seen != null && seen.content() == reason ? List.of() : List.of(failure);
  }

  /** What was wrong about it is so no more. */
  void well(String about) {
    if (posts.seen(about) != null) {
      posts.remember(about, new Seen(0, 0, false));
    }
  }

  /** Ends a round; gives the share of it that was known. */
  double settle() {
    double share = served == 0 ? 1 : (double) known / served;
    posts.settle(served);
    served = 0;
    known = 0;
    return share;
  }

  static Memory read(DataInput in) throws IOException {
    int served = in.readInt();
    int known = in.readInt();
    return new Memory(PostMemory.read(in), served, known);
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(served);
    out.writeInt(known);
    posts.write(out);
  }
}
