package io.earshot.insight.alerts;

import io.earshot.store.AlertPost;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

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

  /** Whether one of these posts is shown. */
  public boolean shows(Predicate<AlertPost> posts) {
    return shown.stream().map(ReachedPost::post).anyMatch(posts);
  }

  /** The same, without showing these posts; they still count. */
  public DigestCounts without(Predicate<AlertPost> which) {
    return new DigestCounts(
        posts, negative, positive, shown.stream().filter(one -> !which.test(one.post())).toList());
  }
}
