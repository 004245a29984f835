package io.earshot.connectors.feed;

import io.earshot.connectors.Permalink;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a connector remembers of the posts it has emitted, so that a source that is read again gives
 * only what is new: hashes of their ids and contents, the most recently served last.
 *
 * <p>Posts that are served no longer are kept for a while, because some servers serve a post only
 * now and then.
 */
public final class PostMemory {
  private static final int ALWAYS_KEPT = 500;
  private static final int FRESH = 0x80;

  /**
   * One post.
   *
   * @param content hash of what its source said of it
   * @param tries how often its page, which failed, is still to be tried: 0 to 100
   * @param fresh whether it was emitted in the read that is under way
   */
  public record Seen(int content, int tries, boolean fresh) {}

  private final Map<Long, Seen> posts = new LinkedHashMap<>();

  /** What is remembered of a post, or null. */
  public Seen seen(String id) {
    return posts.get(hash(id));
  }

  /** Remembers that a post was served, and as what. */
  public void remember(String id, Seen seen) {
    Long key = hash(id);
    posts.remove(key);
    posts.put(key, seen);
  }

  /** Whether the page of some post is still to be tried. */
  public boolean isAwaitingPages() {
    return posts.values().stream().anyMatch(seen -> seen.tries() > 0);
  }

  /** Ends a read that served so many posts: nothing is fresh now, what was not served ages. */
  public void settle(int served) {
    int surplus = posts.size() - Math.max(ALWAYS_KEPT, 2 * served);
    Iterator<Long> oldest = posts.keySet().iterator();
    for (int i = 0; i < surplus; i++) {
      oldest.next();
      oldest.remove();
    }
    posts.replaceAll((id, seen) -> new Seen(seen.content(), seen.tries(), false));
  }

  /** A hash of 64 bits that stays the same from release to release. */
  public static long hash(String text) {
    return Long.parseUnsignedLong(Permalink.sha256(text).substring(0, 16), 16);
  }

  /** Reads what {@link #write} wrote. */
  public static PostMemory read(DataInput in) throws IOException {
    PostMemory memory = new PostMemory();
    for (int left = in.readInt(); left > 0; left--) {
      long id = in.readLong();
      int content = in.readInt();
      int flags = in.readUnsignedByte();
      memory.posts.put(id, new Seen(content, flags & ~FRESH, (flags & FRESH) != 0));
    }
    return memory;
  }

  /** Writes it, 13 bytes a post. */
  public void write(DataOutput out) throws IOException {
    out.writeInt(posts.size());
    for (Map.Entry<Long, Seen> post : posts.entrySet()) {
      Seen seen = post.getValue();
      out.writeLong(post.getKey());
      out.writeInt(seen.content());
      out.writeByte(seen.tries() | (seen.fresh() ? FRESH : 0));
    }
  }
}
