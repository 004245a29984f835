package io.earshot.store;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Something that people watch: a post belongs to it if it has the query or one of the aliases, and
 * none of the exclusions.
 *
 * @param name what it is known by for good: 1 to {@value Sources#MAX_NAME} characters, stripped
 * @param kind what it is, never null
 * @param aliases words and phrases that stand for it, as people write them; never null
 * @param query in the query language; null: the name, as a phrase
 * @param exclusions queries whose posts do not belong to it; never null
 * @param ownAccounts the accounts it speaks with itself, see {@code OwnAccounts}; never null
 * @param colour in which it is drawn, {@code #rrggbb} in lower case; null picks one by the name,
 *     and is never given
 */
public record Tracker(
    String name,
    TrackerKind kind,
    List<String> aliases,
    String query,
    List<String> exclusions,
    List<String> ownAccounts,
    String colour) {
  /** Told apart by colour-blind people too (after Okabe and Ito), and dark enough on white. */
  private static final List<String> PALETTE =
      List.of(
          "#0072b2", "#d55e00", "#00795a", "#b0508f", "#8a6d00", "#2b7fb8", "#5b4fa2", "#7a4a2b");

  private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

  /**
   * @throws IllegalArgumentException if the name or the colour is none
   */
  public Tracker {
    name = Names.checked("brand", name);
    requireNonNull(kind, "kind is null");
    aliases = present(aliases);
    query = query == null || query.isBlank() ? null : query.strip();
    exclusions = present(exclusions);
    ownAccounts = present(ownAccounts);
    colour = colour == null || colour.isBlank() ? picked(name) : checked(colour);
  }

  /** A tracker of which no more is said. */
  public Tracker(String name, TrackerKind kind, String query) {
    this(name, kind, null, query, null, null, null);
  }

  private static List<String> present(List<String> texts) {
    return texts == null
        ? List.of()
        : texts.stream().map(String::strip).filter(text -> !text.isEmpty()).distinct().toList();
  }

  private static String picked(String name) {
    return PALETTE.get(Math.floorMod(name.hashCode(), PALETTE.size()));
  }

  private static String checked(String colour) {
    String lower = colour.strip().toLowerCase(Locale.ROOT);
    if (!COLOUR.matcher(lower).matches()) {
      throw new IllegalArgumentException(
          "the colour is '%s': write it like #0072b2".formatted(colour));
    }
    return lower;
  }
}
