package io.earshot.connectors.feed;

import io.earshot.connectors.Permalink;
import io.earshot.connectors.feed.MarkupReader.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads RSS 0.9x, 1.0 and 2.0 and Atom 0.3 and 1.0, well-formed or not.
 *
 * @see <a href="https://www.rssboard.org/rss-specification">RSS 2.0</a>
 * @see <a href="https://web.resource.org/rss/1.0/spec">RSS 1.0</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">Atom, RFC 4287</a>
 */
final class XmlFeed {
  private static final Set<String> ROOTS = Set.of("rss", "feed", "rdf:rdf", "channel");
  private static final Set<String> ENTRIES = Set.of("item", "entry");
  private static final int MAX_HEAD = 500;

  /** In a path, only the plural: /comment/ is where newspapers have their opinions. */
  private static final Pattern COMMENTS =
      Pattern.compile(
          "/comments(/|\\.|$)|[?&](feed|type)=comments?|comments-rss", Pattern.CASE_INSENSITIVE);

  private final XmlReader reader;
  private final String address;
  private final Findings findings;
  private final XmlElement head = new XmlElement("head", List.of(), 0);
  private final List<XmlElement> roots = new ArrayList<>();
  private final List<XmlElement> entries = new ArrayList<>();
  private final List<String> deleted = new ArrayList<>();
  private int surplus;
  private boolean closed;

  private XmlFeed(String document, String address, Findings findings) {
    this.reader = new XmlReader(document);
    this.address = address;
    this.findings = findings;
  }

  /**
   * Reads a document.
   *
   * @param address what relative links start from, or null
   */
  static ParsedFeed read(String document, String address, Findings findings) {
    XmlFeed feed = new XmlFeed(document, address, findings);
    feed.scan();
    return feed.interpret();
  }

  private void scan() {
    Token token = reader.next();
    while (token != Token.DONE) {
      if (token == Token.START) {
        start(reader.name());
      } else if (token == Token.END && ROOTS.contains(reader.name())) {
        closed = true;
      }
      token = reader.next();
    }
  }

  private void start(String name) {
    if (ROOTS.contains(name)) {
      roots.add(reader.tag());
    } else if (ENTRIES.contains(name)) {
      entry();
    } else if (name.equals("at:deleted-entry")) {
      deleted(reader.element());
    } else if (!roots.isEmpty() && head.children().size() < MAX_HEAD) {
      head.add(reader.element());
    }
  }

  private void entry() {
    if (entries.size() < Limits.ENTRIES) {
      entries.add(reader.element());
    } else {
      surplus++;
      reader.skip();
    }
  }

  private void deleted(XmlElement tombstone) {
    String ref = tombstone.attribute("ref");
    if (ref != null && deleted.size() < Limits.ENTRIES) {
      deleted.add(ref);
    }
  }

  private ParsedFeed interpret() {
    Surroundings surroundings = surroundings();
    List<FeedEntry> read = new ArrayList<>(entries.size());
    for (XmlElement entry : entries) {
      FeedEntry one = new XmlEntry(entry, read.size() + 1, surroundings, findings).read();
      read.add(one);
    }
    report();
    return new ParsedFeed(
        surroundings.atom(),
        title(surroundings),
        XmlLinks.page(head, surroundings.base()),
        surroundings.language(),
        isCommentFeed(),
        read,
        deleted,
        findings.failures());
  }

  private void report() {
    if (roots.isEmpty() && entries.isEmpty()) {
      findings.add("no feed: it has neither an rss, feed or RDF element nor an entry");
    } else if (!closed && !roots.isEmpty()) {
      findings.addEnd("the document ends too early: what it holds up to there was read");
    }
    if (surplus > 0) {
      findings.add(
          "%,d entries after the first %,d were left out".formatted(surplus, Limits.ENTRIES));
    }
  }

  private Surroundings surroundings() {
    boolean atom = roots.stream().anyMatch(root -> root.name().equals("feed"));
    String base = base(atom);
    String declared = head.textOf("language", "dc:language");
    String language = declared == null ? rootAttribute("xml:lang") : declared;
    return new Surroundings(atom, base, Languages.code(language), XmlAuthors.of(head, base, atom));
  }

  /** In RSS, a site on another host than its feed is what relative links mean. */
  private String base(boolean atom) {
    String declared = Addresses.resolve(address, rootAttribute("xml:base"));
    if (declared != null) {
      return declared;
    }
    String page = XmlLinks.page(head, address);
    boolean elsewhere = Addresses.isWeb(page) && !Objects.equals(site(page), site(address));
    return elsewhere && !(atom && address != null) ? page : address;
  }

  private static String site(String url) {
    Permalink permalink = Permalink.of(url);
    return permalink == null ? null : permalink.site();
  }

  private String rootAttribute(String name) {
    String value = null;
    for (XmlElement root : roots) {
      value = root.attribute(name) == null ? value : root.attribute(name);
    }
    return value;
  }

  private String title(Surroundings surroundings) {
    XmlElement title = head.first("title");
    return title == null ? null : XmlTexts.title(title, surroundings);
  }

  private boolean isCommentFeed() {
    String self = XmlLinks.related(head, "self", address);
    return (address != null && COMMENTS.matcher(address.toLowerCase(Locale.ROOT)).find())
        || (self != null && COMMENTS.matcher(self).find());
  }
}
