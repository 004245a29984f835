package io.earshot.connectors.article;

import io.earshot.connectors.dates.WrittenDate;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** When the article was published and last changed, as the page says. */
final class Dates {
  private static final String[] PUBLISHED = {
    "article:published_time",
    "datepublished",
    "og:published_time",
    "article.published",
    "parsely-pub-date",
    "sailthru.date",
    "publishdate",
    "publish-date",
    "pubdate",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.created",
    "dc.date",
    "dcterms.date",
    "citation_publication_date",
    "citation_date",
    "date",
    "datecreated"
  };
  private static final String[] UPDATED = {
    "article:modified_time",
    "datemodified",
    "og:updated_time",
    "article.updated",
    "dcterms.modified",
    "dc.date.modified",
    "lastmod",
    "last-modified",
    "revised"
  };
  private static final List<String> MARKED =
      List.of(
          "[itemprop~=(?i)^datePublished$]",
          "time[pubdate], time.published, time.entry-date, abbr.published, .dt-published",
          "time[datetime]");
  private static final List<String> NAMED =
      List.of("[class*=date], [class*=publish], [class*=posted], [class*=fecha], [class*=datum]");
  private static final Pattern IN_PATH =
      Pattern.compile("/((?:19|20)\\d\\d)[/-](\\d{1,2})[/-](\\d{1,2})(?=[/-]|$)");

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(19|20)\\d\\d(?!\\d)");
  private static final int LONGEST_LINE = 100;
  private static final int ELEMENTS_BELOW_HEADLINE = 30;

  private final PageFacts page;
  private final BodyText body;
  private final String language;

  private Dates(PageFacts page, BodyText body, String language) {
    this.page = page;
    this.body = body;
    this.language = language;
  }

  /** When it was published, or null. */
  static Instant published(PageFacts page, BodyText body, String language, String title) {
    Dates dates = new Dates(page, body, language);
    return Stream.<Supplier<Instant>>of(
            () -> dates.first(page.linkedData().values("datePublished").map(it -> it.asText())),
            () -> dates.first(page.all(PUBLISHED)),
            () -> dates.first(dates.at(MARKED)),
            dates::inPath,
            () -> dates.first(dates.at(NAMED)),
            () -> dates.belowHeadline(title))
        .map(Supplier::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** When it was last changed, or null. */
  static Instant updated(PageFacts page, BodyText body, String language) {
    Dates dates = new Dates(page, body, language);
    Stream<String> described = page.linkedData().values("dateModified").map(it -> it.asText());
    Stream<String> marked =
        page.document().select("[itemprop~=(?i)^dateModified$]").stream().map(Dates::written);
    return dates.first(Stream.of(described, page.all(UPDATED), marked).flatMap(written -> written));
  }

  private Instant first(Stream<String> written) {
    return written
        .map(date -> WrittenDate.parse(date, language))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private Stream<String> at(List<String> places) {
    return places.stream()
        .flatMap(place -> page.document().select(place).stream())
        .filter(element -> !body.isElsewhere(element))
        .map(Dates::written)
        .filter(text -> YEAR.matcher(text).find());
  }

  private static String written(Element element) {
    return Stream.of(element.attr("datetime"), element.attr("content"), element.attr("title"))
        .filter(text -> YEAR.matcher(text).find())
        .findFirst()
        .orElseGet(element::text);
  }

  private Instant inPath() {
    Matcher path = IN_PATH.matcher(page.url());
    return path.find()
        ? WrittenDate.parse(path.group(1) + "-" + path.group(2) + "-" + path.group(3), language)
        : null;
  }

  /** A short line with a year, between the headline and the first paragraph. */
  private Instant belowHeadline(String title) {
    Element heading = Headline.of(page, title).orElse(null);
    return heading == null
        ? null
        : first(
            page.document().body().getAllElements().stream()
                .dropWhile(element -> element != heading)
                .skip(1)
                .limit(ELEMENTS_BELOW_HEADLINE)
                .filter(element -> element.children().stream().noneMatch(Layout::isBlock))
                .filter(element -> !body.isElsewhere(element) && element.closest("dl") == null)
                .map(Element::text)
                .takeWhile(text -> text.length() <= LONGEST_LINE)
                .filter(text -> YEAR.matcher(text).results().count() == 1));
  }
}
