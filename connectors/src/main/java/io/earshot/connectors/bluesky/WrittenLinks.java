package io.earshot.connectors.bluesky;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Web addresses in plain text, as people write them: {@code https://} may be missing. */
final class WrittenLinks {
  private static final int MOST = 20;
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<![\\w@.-])(https?://[^\\s<>\"]+|[a-z0-9-]+(\\.[a-z0-9-]+)+(/[^\\s<>\"]*)?)",
          Pattern.CASE_INSENSITIVE);

  private WrittenLinks() {}

  /**
   * The addresses, in order.
   *
   * @param text null: none
   */
  static List<String> in(String text) {
    Set<String> links = new LinkedHashSet<>();
    Matcher addresses = ADDRESS.matcher(text == null ? "" : text);
    while (addresses.find() && links.size() < MOST) {
      String written = addresses.group().replaceFirst("[).,;:!?'\\]]+$", "");
      boolean whole = written.regionMatches(true, 0, "http", 0, 4);
      HttpUrl url = HttpUrl.parse(whole ? written : "https://" + written);
      if (url != null && url.topPrivateDomain() != null) {
        links.add(url.toString());
      }
    }
    return List.copyOf(links);
  }
}
