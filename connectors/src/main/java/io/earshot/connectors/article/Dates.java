package io.earshot.connectors.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** When the article was published and last changed, as the page says. */
final class Dates {
  private static final String[] PUBLISHED = {
    "article:published_time", "datepublished", "og:published_time", "date", "pubdate",
        "publishdate",
    "dc.date.issued", "dc.date", "dcterms.created", "parsely-pub-date", "sailthru.date",
        "article.published"
  };
  private static final String[] UPDATED = {
    "article:modified_time",
    "datemodified",
    "og:updated_time",
    "lastmod",
    "last-modified",
    "dcterms.modified",
    "article.updated"
  };
  private static final Pattern IN_PATH =
      Pattern.compile("/((?:19|20)\\d\\d)[/-](\\d{1,2})[/-](\\d{1,2})(?=[/-]|$)");

  private Dates() {}

  /** When it was published, or null. */
  static Instant published(PageFacts page) {
    Stream<String> written =
        Stream.of(
                Stream.of(page.article().path("datePublished").asText(null)),
                page.all(PUBLISHED).stream(),
                page
                    .document()
                    .select("time[pubdate], time[itemprop=datePublished], time[datetime]")
                    .eachAttr("datetime")
                    .stream())
            .flatMap(dates -> dates);
    return first(Stream.concat(written.map(Dates::parse), Stream.of(inPath(page.url()))));
  }

  /** When it was last changed, or null. */
  static Instant updated(PageFacts page) {
    return first(
        Stream.concat(
                Stream.of(page.article().path("dateModified").asText(null)),
                page.all(UPDATED).stream())
            .map(Dates::parse));
  }

  private static Instant first(Stream<Instant> dates) {
    return dates.filter(Objects::nonNull).findFirst().orElse(null);
  }

  private static Instant inPath(String url) {
    Matcher path = IN_PATH.matcher(url);
    return path.find()
        ? parse(
            "%s-%2s-%2s".formatted(path.group(1), path.group(2), path.group(3)).replace(' ', '0'))
        : null;
  }

  /** An ISO 8601 date as pages write it, or null. */
  static Instant parse(String written) {
    if (written == null) {
      return null;
    }
    String date = written.strip().replace(' ', 'T').replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2");
    try {
      TemporalAccessor parsed =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              date.length() == 10 ? date + "T00:00" : date,
              OffsetDateTime::from,
              LocalDateTime::from);
      return parsed instanceof OffsetDateTime offset
          ? offset.toInstant()
          : LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
