package io.earshot.connectors.feed;

import io.earshot.connectors.Engagement;
import io.earshot.connectors.dates.WrittenDate;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Makes sense of one RSS item or Atom entry. */
final class XmlEntry {
  static final String BAD_DATE = "a date that cannot be read was left out";

  private static final String[] CONTENTS = {
    "content:encoded", "encoded", "content", "xhtml:body", "body", "fullitem"
  };
  private static final String[] SUMMARIES = {
    "description",
    "summary",
    "dc:description",
    "dcterms:abstract",
    "abstract",
    "itunes:summary",
    "media:description",
    "itunes:subtitle"
  };
  private static final String[] TITLES = {"title", "media:title", "dc:title", "itunes:title"};
  private static final String[] PUBLISHED = {
    "pubdate",
    "published",
    "issued",
    "dcterms:issued",
    "dc:date",
    "created",
    "dcterms:created",
    "date"
  };
  private static final String[] UPDATED = {"updated", "modified", "dcterms:modified"};

  private final XmlElement entry;
  private final int number;
  private final Surroundings feed;
  private final String base;
  private final Findings findings;

  XmlEntry(XmlElement entry, int number, Surroundings feed, Findings findings) {
    this.entry = entry;
    this.number = number;
    this.base = XmlLinks.base(entry, feed.base());
    this.feed = new Surroundings(feed.atom(), base, feed.language(), feed.author());
    this.findings = findings;
  }

  FeedEntry read() {
    XmlAttachments attachments = XmlAttachments.of(entry, base);
    String language = language();
    return new FeedEntry(
        number,
        guid(),
        link(),
        title(),
        firstText(CONTENTS),
        firstText(SUMMARIES),
        date(PUBLISHED, language),
        date(UPDATED, language),
        language,
        author(),
        XmlTags.of(entry),
        attachments.urls(),
        attachments.isEpisode(),
        reply(),
        engagement(),
        entry.isCut());
  }

  private String guid() {
    String guid = entry.textOf("guid", "id");
    String known = guid == null ? entry.attribute("rdf:about") : guid;
    return known == null || known.isEmpty() ? null : Characters.cut(known, Limits.FIELD);
  }

  private String link() {
    String page = XmlLinks.page(entry, base);
    return page == null ? guidAsLink() : page;
  }

  /** A guid is a permalink unless it says otherwise; an Atom id may be one. */
  private String guidAsLink() {
    XmlElement guid = entry.first("guid");
    boolean disclaimed = guid != null && "false".equalsIgnoreCase(guid.attribute("ispermalink"));
    String address = disclaimed ? null : Addresses.resolve(null, guid());
    return Addresses.isWeb(address) ? address : null;
  }

  private String title() {
    for (String name : TITLES) {
      XmlElement title = field(name);
      String text = title == null ? null : XmlTexts.title(title, feed);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  private Markup firstText(String[] names) {
    for (String name : names) {
      XmlElement field = field(name);
      if (field != null && !field.text().isEmpty()) {
        return XmlTexts.body(field, feed);
      }
    }
    return null;
  }

  /** A field of the entry itself, or of its one media object. */
  private XmlElement field(String name) {
    XmlElement own = entry.first(name);
    if (own != null || !name.startsWith("media:")) {
      return own;
    }
    return Stream.of("media:group", "media:content")
        .map(entry::first)
        .filter(Objects::nonNull)
        .map(media -> media.first(name))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private Instant date(String[] names, String language) {
    String unreadable = null;
    for (String name : names) {
      String written = entry.textOf(name);
      Instant date = WrittenDate.parse(written, language);
      if (date != null) {
        return date;
      }
      unreadable = unreadable == null ? written : unreadable;
    }
    if (unreadable != null) {
      findings.add(BAD_DATE, number, unreadable);
    }
    return null;
  }

  private String language() {
    String declared = entry.attribute("xml:lang");
    String own = declared == null ? entry.textOf("dc:language", "language") : declared;
    String code = Languages.code(own == null ? contentLanguage() : own);
    return code == null ? feed.language() : code;
  }

  private String contentLanguage() {
    XmlElement content = entry.first("content");
    return content == null ? null : content.attribute("xml:lang");
  }

  private Person author() {
    Person own = XmlAuthors.of(entry, base, false);
    XmlElement source = entry.first("source");
    Person original = own != null || source == null ? own : XmlAuthors.of(source, base, true);
    return original == null ? feed.author() : original;
  }

  private FeedEntry.Reply reply() {
    XmlElement reply = entry.first("thr:in-reply-to");
    return reply == null
        ? null
        : new FeedEntry.Reply(
            reply.attribute("ref"), Addresses.resolve(base, reply.attribute("href")));
  }

  private Engagement engagement() {
    Long replies = count(entry.textOf("slash:comments", "thr:total"));
    Long linked = replies == null ? repliesOfLink() : replies;
    XmlElement community = field("media:community");
    Long views = statistic(community, "media:statistics", "views");
    Long likes = statistic(community, "media:starrating", "count");
    boolean none = linked == null && views == null && likes == null;
    return none ? null : new Engagement(likes, null, linked, views);
  }

  private Long repliesOfLink() {
    List<XmlElement> links = entry.all("link");
    return links.stream()
        .filter(link -> XmlLinks.relation(link).equals("replies"))
        .map(link -> count(link.attribute("thr:count")))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static Long statistic(XmlElement community, String element, String attribute) {
    XmlElement statistics = community == null ? null : community.first(element);
    return statistics == null ? null : count(statistics.attribute(attribute));
  }

  private static Long count(String written) {
    boolean number = written != null && written.matches("\\d{1,15}");
    return number ? Long.valueOf(written) : null;
  }
}
