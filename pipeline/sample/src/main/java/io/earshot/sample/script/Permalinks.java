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
  private static final Pattern NUMBER = Pattern.compile("(\\d+)\\D*$");

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

  static String comment(Site site, long number, Persona author, String page) {
    return site.commentLink()
        .replace("{page}", page)
        .replace("{number}", String.valueOf(number))
        .replace("{handle}", author.handle());
  }

  /** The number that ends a path; −1 if none does. */
  static long number(String path) {
    Matcher matcher = NUMBER.matcher(path);
    return matcher.find() && matcher.group(1).length() < 18 ? Long.parseLong(matcher.group(1)) : -1;
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
