package io.earshot.connectors.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * Who does not want to be found. Such posts are left out without a trace; they are no failures.
 *
 * <ul>
 *   <li>{@code noindex: true}: has opted out of search engines
 *   <li>{@code indexable: false}: has not opted in to search (Mastodon 4.2 and later; a server that
 *       does not know the field says nothing)
 *   <li>{@code #nobot} or {@code #noindex} in the profile, a custom older than both
 * </ul>
 */
final class OptOuts {
  private static final Pattern WISH =
      Pattern.compile("#(?:nobots?|noindex)\\b", Pattern.CASE_INSENSITIVE);

  private OptOuts() {}

  /**
   * Whether an account wants its posts to be left out.
   *
   * @param account as the API gives it, possibly missing
   */
  static boolean isOut(JsonNode account) {
    JsonNode indexable = account.path("indexable");
    return account.path("noindex").booleanValue()
        || indexable.isBoolean() && !indexable.booleanValue()
        || WISH.matcher(Jsoup.parse(account.path("note").asText("")).text()).find();
  }
}
