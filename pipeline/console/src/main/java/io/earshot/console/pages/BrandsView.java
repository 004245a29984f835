package io.earshot.console.pages;

import io.earshot.store.Decision;
import io.earshot.store.Origin;
import io.earshot.store.Tracker;
import io.earshot.store.TrackerKind;
import java.util.List;

/** The page of all that is watched. */
public record BrandsView(List<Group> groups) {

  /** The trackers of a kind, such as "Competitors". */
  public record Group(String heading, List<Brand> brands) {}

  /**
   * A tracker in words.
   *
   * @param posts how many there were of late, or why that cannot be said
   * @param postsAddress of a search for them, or null
   */
  public record Brand(
      String name,
      String address,
      String colour,
      String looksFor,
      boolean fromFile,
      String posts,
      String postsAddress,
      HistoryView history) {

    static Brand of(
        Decision<Tracker> row,
        String address,
        String posts,
        String postsAddress,
        HistoryView history) {
      Tracker tracker = row.value();
      return new Brand(
          tracker.name(),
          address,
          tracker.colour(),
          looksFor(tracker),
          row.origin() == Origin.FILE,
          posts,
          postsAddress,
          history);
    }

    private static String looksFor(Tracker tracker) {
      String query = tracker.query() == null ? tracker.name() : tracker.query();
      return tracker.aliases().isEmpty()
          ? query
          : query + " · " + String.join(" · ", tracker.aliases());
    }
  }

  static String heading(TrackerKind kind) {
    return switch (kind) {
      case BRAND -> "Brands";
      case COMPETITOR -> "Competitors";
      case CAMPAIGN -> "Campaigns";
      case THEME -> "Themes";
    };
  }
}
