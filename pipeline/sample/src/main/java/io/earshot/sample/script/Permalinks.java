package io.earshot.sample.script;

import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the permalink patterns of a {@link Site} and reads numbers back from paths. */
final class Permalinks {
  private Permalinks() {}

  static String post(Site site, long number, Instant published, Persona author, String title) {
    ZonedDateTime date = published.atZone(ZoneOffset.UTC);
    return site.permalink()
        .replace("{year}", String.valueOf(date.getYear()))
        .replace("{month}", String.format(Locale.ROOT, "%02d", date.getMonthValue()))
        .replace("{day}", String.format(Locale.ROOT, "%02d", date.getDayOfMonth()))
        .replace("{slug}", slug(title, number))
        .replace("{number}", String.valueOf(number))
        .replace("{handle}", author.handle());
  }

  static String comment(Site site, long number, Persona author, Entry opener) {
    return site.commentLink()
        .replace("{page}", opener.path())
        .replace("{topic}", String.valueOf(opener.number()))
        .replace("{number}", String.valueOf(number))
        .replace("{handle}", author.handle());
  }

  /** The number in a path that was filled from one of the site's patterns; −1 if it was not. */
  static long number(Site site, String path) {
    long number = number(site.permalink(), path);
    return number < 0 ? number(site.commentLink(), path) : number;
  }

  private static long number(String pattern, String path) {
    String regex =
        Pattern.quote(pattern)
            .replace("{number}", "\\E(\\d{1,17})\\Q")
            .replaceAll("\\{\\w+}", "\\\\E[^/]+\\\\Q");
    Matcher matcher = Pattern.compile(regex).matcher(path);
    return matcher.matches() && matcher.groupCount() > 0 ? Long.parseLong(matcher.group(1)) : -1;
  }

  private static String slug(String title, long number) {
    if (title == null) {
      return String.valueOf(number);
    }
    String plain = Normalizer.normalize(title.replace("ß", "ss"), Normalizer.Form.NFD);
    String slug =
        plain
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return slug.length() < 3 ? String.valueOf(number) : slug;
  }
}
