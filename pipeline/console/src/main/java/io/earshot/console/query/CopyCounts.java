package io.earshot.console.query;

import io.earshot.search.Copies;
import io.earshot.search.Mention;
import io.earshot.search.query.KeywordField;
import io.earshot.search.query.MentionQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How many near-copies posts have. Most have none, which one count tells for all of a page. */
public final class CopyCounts {
  private final Searches searches;

  public CopyCounts(Searches searches) {
    this.searches = searches;
  }

  /** By cluster; clusters of one post are left out. */
  public Map<String, Long> of(List<Mention> mentions) {
    List<String> clusters =
        mentions.stream()
            .map(Mention::copies)
            .filter(Objects::nonNull)
            .map(Copies::cluster)
            .distinct()
            .toList();
    Map<String, Long> copies = new HashMap<>();
    if (!clusters.isEmpty()
        && searches.total(SearchParameters.of(any(clusters))) > clusters.size()) {
      for (String cluster : clusters) {
        copies.put(cluster, searches.total(posts(cluster)) - 1);
      }
    }
    copies.values().removeIf(count -> count < 1);
    return copies;
  }

  /** A search for all posts of a cluster. */
  public static SearchParameters posts(String cluster) {
    return SearchParameters.of(value(cluster));
  }

  private static MentionQuery any(List<String> clusters) {
    return clusters.size() == 1
        ? value(clusters.get(0))
        : new MentionQuery.Or(clusters.stream().map(CopyCounts::value).toList());
  }

  private static MentionQuery value(String cluster) {
    return new MentionQuery.Value(KeywordField.CLUSTER, cluster, false);
  }
}
