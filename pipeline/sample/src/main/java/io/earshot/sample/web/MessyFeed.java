package io.earshot.sample.web;

import io.earshot.sample.script.Entry;
import java.nio.charset.Charset;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * RSS as a script of long ago writes it, which readers have to live with: the declared encoding is
 * not the real one, entities of HTML are not declared, ampersands are bare, links are relative,
 * guids are missing, and dates follow the mood of the day.
 */
final class MessyFeed {
  private static final Charset REAL_ENCODING = Charset.forName("windows-1252");

  private static final List<DateTimeFormatter> DATES =
      List.of(
          DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", Locale.FRENCH),
          DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT),
          DateTimeFormatter.ofPattern("EEEE, d MMM yy HH:mm 'GMT'", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm'Z'", Locale.ROOT));

  private MessyFeed() {}

  static byte[] write(Listing listing) {
    String items =
        listing.entries().stream()
            .map(entry -> item(listing, entry))
            .collect(Collectors.joining("\n"));
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0"><channel>
        <title>%s</title>
        <link>/</link>
        <description>%s &nbsp;&copy;</description>
        %s
        </channel></rss>
        """
        .formatted(listing.site().title(), listing.site().tagline(), items)
        .getBytes(REAL_ENCODING);
  }

  private static String item(Listing listing, Entry entry) {
    String html = listing.prose().html(entry, listing.now());
    return """
        <item>
        <title>%s</title>
        <link>%s</link>
        <author>%s</author>
        <pubDate>%s</pubDate>
        <description>%s</description>
        </item>"""
        .formatted(
            entry.title().replace("'", "&rsquo;"),
            entry.path(),
            entry.author().name(),
            date(entry),
            html.replace("<", "&lt;").replace(">", "&gt;"));
  }

  private static String date(Entry entry) {
    ZonedDateTime published = entry.published().atZone(ZoneOffset.UTC);
    return DATES.get((int) (entry.number() % DATES.size())).format(published);
  }
}
