package io.earshot.sample.web;

import io.earshot.sample.script.Entry;
import io.earshot.sample.script.FeedSpec;
import io.earshot.sample.script.Persona;
import io.earshot.sample.script.Site;
import io.earshot.sample.script.Timeline;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.nodes.Element;

/** The pages of the sites, laid out as the files in {@code sample/layouts} say. */
final class Pages {
  private static final FeedSpec POSTS =
      new FeedSpec("/", FeedSpec.Format.ATOM, FeedSpec.Carries.FULL, FeedSpec.Of.POSTS, 25);
  private static final FeedSpec COMMENTS =
      new FeedSpec("/", FeedSpec.Format.ATOM, FeedSpec.Carries.FULL, FeedSpec.Of.COMMENTS, 5);

  private final Timeline timeline;
  private final Addresses addresses;
  private final Prose prose;
  private final Metadata metadata;
  private final Map<String, String> layouts = new ConcurrentHashMap<>();

  Pages(Timeline timeline, Addresses addresses, Prose prose) {
    this.timeline = timeline;
    this.addresses = addresses;
    this.prose = prose;
    this.metadata = new Metadata(addresses, prose);
  }

  /** The page of a post, with the answers below it. */
  String post(Entry entry, Instant now) {
    Site site = entry.site();
    ZoneId zone = ZoneId.of(site.zone());
    List<Entry> answers = timeline.answers(entry, now);
    List<Entry> recent = timeline.listed(site, POSTS, now);
    Sheet sheet =
        sheet(site, site.layout(), entry.language())
            .headline(heading(entry, now) + " – " + site.title())
            .fill("title", entry.title() == null ? "" : entry.title())
            .fillHtml("text", prose.html(entry, now))
            .fill("author", entry.author().name())
            .fill("handle", "@" + entry.author().handle())
            .link("author", addresses.of(entry.author()))
            .time("published", entry.published(), zone)
            .time("updated", entry.updated(now), zone)
            .keep("edited", entry.edited(now))
            .keep("comments", !answers.isEmpty())
            .each("tag", entry.about(), Element::text)
            .each("related", others(recent, entry, 4), (li, other) -> link(li, other, now))
            .each("recent", others(recent, entry, 8), (li, other) -> link(li, other, now))
            .each("recent-comment", timeline.listed(site, COMMENTS, now), this::recentComment);
    sheet.each("comment", answers, (li, answer) -> comment(sheet, li, answer, zone, now));
    return metadata.add(sheet, entry, now).html();
  }

  /** The list of a site's newest posts, which names its feeds. */
  String front(Site site, Instant now) {
    return listing(site, site.title(), timeline.listed(site, POSTS, now), now);
  }

  /** Who somebody is and what they wrote lately, wherever it was. */
  String profile(Site site, Persona person, Instant now) {
    return listing(
        site, person.name() + " (@" + person.handle() + ")", timeline.by(person, 20, now), now);
  }

  String about(Site site, Instant now) {
    return listing(site, Labels.in(site.language()).of("about"), List.of(), now);
  }

  String missing(Site site, boolean gone) {
    String reason = Labels.in(site.language()).of(gone ? "gone" : "missing");
    return sheet(site, "list", site.language())
        .headline(site.title())
        .fill("text", reason)
        .each("recent", List.<Entry>of(), (li, entry) -> {})
        .html();
  }

  /** The table of contents of the whole sample web. */
  String directory(Collection<Site> sites) {
    return new Sheet(layout("list"), Labels.in("en"))
        .headline("The sample web")
        .fill("site", "The sample web")
        .link("home", "/")
        .fill(
            "tagline",
            "Invented sites, people and brands that Earshot listens to until you name your own.")
        .each(
            "recent",
            List.copyOf(sites),
            (li, site) -> link(li, addresses.of(site) + "/", site.title()))
        .html();
  }

  private String listing(Site site, String title, List<Entry> entries, Instant now) {
    return metadata
        .addFeeds(sheet(site, "list", site.language()), site)
        .headline(title)
        .fill("title", title)
        .each("recent", entries, (li, entry) -> link(li, entry, now))
        .html();
  }

  private Sheet sheet(Site site, String layout, String language) {
    return new Sheet(layout(layout), Labels.in(language))
        .fill("site", site.title())
        .fill("tagline", site.tagline())
        .link("home", addresses.of(site) + "/")
        .link("about", addresses.of(site) + "/about");
  }

  private void comment(Sheet sheet, Element element, Entry answer, ZoneId zone, Instant now) {
    element.attr("id", "comment-" + answer.number());
    element.selectFirst(".comment-author").text(answer.author().name());
    element.select("a.comment-author").attr("href", addresses.of(answer.author()));
    sheet.time(element.selectFirst("time"), answer.published(), zone);
    element.selectFirst(".comment-content").html(prose.html(answer, now));
  }

  private void recentComment(Element element, Entry answer) {
    element.text(answer.author().name() + ": " + prose.summary(answer, answer.published()));
  }

  private void link(Element element, Entry entry, Instant now) {
    link(element, addresses.of(entry), heading(entry, now));
  }

  private static void link(Element element, String url, String text) {
    element.selectFirst("a").attr("href", url).text(text);
  }

  private String heading(Entry entry, Instant now) {
    return entry.title() == null ? prose.summary(entry, now) : entry.title();
  }

  private static List<Entry> others(List<Entry> entries, Entry entry, int most) {
    return entries.stream()
        .filter(other -> !other.path().equals(entry.path()))
        .limit(most)
        .toList();
  }

  private String layout(String name) {
    return layouts.computeIfAbsent(name, Pages::read);
  }

  private static String read(String name) {
    try (InputStream in = Pages.class.getResourceAsStream("/sample/layouts/" + name + ".html")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read sample/layouts/" + name + ".html", e);
    }
  }
}
