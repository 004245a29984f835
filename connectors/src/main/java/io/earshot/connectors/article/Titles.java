package io.earshot.connectors.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Element;

/** The headline of a page, without the name of the site. */
final class Titles {
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+[|\\-–—·•»«/]\\s+|\\s*[|»]\\s*|\\s*::\\s*");

  private final PageFacts page;
  private final Set<String> siteNames;

  private Titles(PageFacts page) {
    this.page = page;
    this.siteNames = siteNames(page);
  }

  /** The headline, or null where the page has none. */
  static String of(PageFacts page) {
    Titles titles = new Titles(page);
    return Stream.of(
            page.linkedData().text("headline"),
            page.first("og:title", "headline", "twitter:title", "dc.title", "dcterms.title"),
            titles.onlyHeading(),
            titles.mainPart(PageFacts.line(page.document().title())))
        .filter(title -> title != null && !title.isBlank())
        .findFirst()
        .map(title -> titles.bare(PageFacts.line(title)))
        .orElse(null);
  }

  private static Set<String> siteNames(PageFacts page) {
    HttpUrl url = HttpUrl.parse(page.url());
    String domain = url == null ? null : url.topPrivateDomain();
    Stream<String> declared =
        Stream.concat(
            page.all("og:site_name", "application-name", "apple-mobile-web-app-title"),
            page.linkedData().values("publisher").map(it -> JsonLd.text(it.path("name"))));
    Stream<String> hosts = domain == null ? Stream.of() : Stream.of(domain, domain.split("\\.")[0]);
    return Stream.concat(declared, hosts)
        .filter(Objects::nonNull)
        .map(Headline::letters)
        .collect(Collectors.toSet());
  }

  private String onlyHeading() {
    List<Element> headings = page.document().getElementsByTag("h1");
    return headings.size() == 1 && !isSite(headings.get(0).text()) ? headings.get(0).text() : null;
  }

  private boolean isSite(String part) {
    return siteNames.contains(Headline.letters(part));
  }

  /**
   * What a title says besides the site's name. Where that name is unknown it is the longest part:
   * names of sites, sections and slogans are shorter than most headlines.
   */
  private String mainPart(String title) {
    List<String> parts = List.of(SEPARATOR.split(title));
    return parts.stream().anyMatch(this::isSite)
        ? title
        : parts.stream().max(Comparator.comparingInt(Mass::weigh)).orElse(title);
  }

  /** The title without the site's name at either end. */
  private String bare(String title) {
    List<String> parts = new ArrayList<>(List.of(SEPARATOR.split(title)));
    String bare = title;
    if (parts.size() > 1 && isSite(parts.get(parts.size() - 1))) {
      bare = bare.substring(0, bare.lastIndexOf(parts.get(parts.size() - 1)));
    }
    if (parts.size() > 1 && isSite(parts.get(0))) {
      bare = bare.substring(parts.get(0).length());
    }
    return bare.isBlank() ? title : heading(TRIM.matcher(bare).replaceAll(""));
  }

  private static final Pattern TRIM = Pattern.compile("^[\\s|\\-–—·•»«/:]+|[\\s|\\-–—·•»«/:]+$");

  /** The title as the page's own heading has it, where that is the most of it. */
  private String heading(String title) {
    return page.document().select("h1").stream()
        .map(Element::text)
        .filter(text -> 2 * Mass.weigh(text) > Mass.weigh(title) && begins(title, text))
        .findFirst()
        .orElse(title);
  }

  private static boolean begins(String title, String heading) {
    return SEPARATOR.matcher(title).find()
        && Headline.letters(title).startsWith(Headline.letters(heading));
  }
}
