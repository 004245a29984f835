package io.earshot.insight.alerts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a digest will say, as it grows.
 *
 * @param posts how many
 * @param negative how many of them are negative
 * @param positive how many of them are positive
 * @param shown those that reached most people, most first, at most {@value #MOST_SHOWN}; never null
 */
public record DigestCounts(long posts, long negative, long positive, List<ReachedPost> shown) {
  /** The most posts a digest shows. */
  public static final int MOST_SHOWN = 10;

  /** Nothing yet. */
  public static final DigestCounts NONE = new DigestCounts(0, 0, 0, null);

  private static final Comparator<ReachedPost> MOST_REACHED =
      Comparator.comparingLong(ReachedPost::reach).reversed();

  public DigestCounts {
    shown = shown == null ? List.of() : List.copyOf(shown);
  }

  /** The same with a post more. */
  public DigestCounts with(ReachedPost post) {
    List<ReachedPost> all = new ArrayList<>(shown);
    all.add(post);
    all.sort(MOST_REACHED);
    return new DigestCounts(
        posts + 1,
        negative + ("negative".equals(post.post().sentiment()) ? 1 : 0),
        positive + ("positive".equals(post.post().sentiment()) ? 1 : 0),
        all.subList(0, Math.min(MOST_SHOWN, all.size())));
  }
}
