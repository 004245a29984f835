package io.earshot.connectors.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Gives elements one name each, whatever prefix a feed chose: {@code dc:creator}, {@code title}.
 * Elements of RSS and Atom themselves go without a prefix. A prefix that was never declared means
 * what it commonly means.
 *
 * <p>Scopes of declarations are ignored: no feed in the wild binds one prefix twice.
 */
final class Namespaces {
  private static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry("www.w3.org/2005/atom", ""),
          Map.entry("purl.org/atom/ns", ""),
          Map.entry("purl.org/rss/1.0", ""),
          Map.entry("my.netscape.com/rdf/simple/0.9", ""),
          Map.entry("channel.netscape.com/rdf/simple/0.9", ""),
          Map.entry("backend.userland.com/rss", ""),
          Map.entry("backend.userland.com/rss2", ""),
          Map.entry("backend.userland.com/rss091", ""),
          Map.entry("backend.userland.com/rss092", ""),
          Map.entry("blogs.law.harvard.edu/tech/rss", ""),
          Map.entry("cyber.law.harvard.edu/rss/rss.html", ""),
          Map.entry("www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"),
          Map.entry("www.w3.org/1999/xhtml", "xhtml"),
          Map.entry("purl.org/dc/elements/1.1", "dc"),
          Map.entry("purl.org/dc/terms", "dcterms"),
          Map.entry("purl.org/rss/1.0/modules/content", "content"),
          Map.entry("purl.org/rss/1.0/modules/slash", "slash"),
          Map.entry("purl.org/rss/1.0/modules/syndication", "sy"),
          Map.entry("wellformedweb.org/commentapi", "wfw"),
          Map.entry("purl.org/syndication/thread/1.0", "thr"),
          Map.entry("purl.org/atompub/tombstones/1.0", "at"),
          Map.entry("search.yahoo.com/mrss", "media"),
          Map.entry("tools.search.yahoo.com/mrss", "media"),
          Map.entry("www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
          Map.entry("example.com/dtds/podcast-1.0.dtd", "itunes"),
          Map.entry("www.google.com/schemas/play-podcasts/1.0", "googleplay"),
          Map.entry("rssnamespace.org/feedburner/ext/1.0", "feedburner"),
          Map.entry("www.w3.org/xml/1998/namespace", "xml"));

  private final Map<String, String> declared = new HashMap<>();

  Namespaces() {
    declared.put("atom", "");
    declared.put("rss", "");
    declared.put("a10", "");
  }

  /** Notes the declarations among the attributes of an element. */
  void declare(List<String> attributes) {
    for (int i = 0; i < attributes.size(); i += 2) {
      if (attributes.get(i).startsWith("xmlns:")) {
        String prefix = PREFIXES.get(bare(attributes.get(i + 1)));
        String local = attributes.get(i).substring("xmlns:".length());
        if (prefix != null) {
          declared.put(local, prefix);
        }
      }
    }
  }

  /** The one name of an element with the given attributes. */
  String canonical(String name, List<String> attributes) {
    int colon = name.indexOf(':');
    if (colon < 0) {
      return join(ownPrefix(attributes), name);
    }
    String prefix = name.substring(0, colon);
    String meant = declared.getOrDefault(prefix, prefix);
    return meant.equals(prefix) ? name : join(meant, name.substring(colon + 1));
  }

  /** The prefix that an element's own default namespace stands for. */
  private static String ownPrefix(List<String> attributes) {
    for (int i = 0; i < attributes.size(); i += 2) {
      if (attributes.get(i).equals("xmlns")) {
        String prefix = PREFIXES.getOrDefault(bare(attributes.get(i + 1)), "");
        return prefix.equals("xhtml") ? "" : prefix;
      }
    }
    return "";
  }

  private static String join(String prefix, String local) {
    return prefix.isEmpty() ? local : prefix + ":" + local;
  }

  /** A namespace URI without what feeds get wrong: scheme, case, the last slash or hash. */
  private static String bare(String uri) {
    String bare = uri.strip().toLowerCase(Locale.ROOT);
    bare = bare.substring(bare.indexOf("://") < 0 ? 0 : bare.indexOf("://") + 3);
    int end = bare.length();
    while (end > 0 && (bare.charAt(end - 1) == '/' || bare.charAt(end - 1) == '#')) {
      end--;
    }
    return bare.substring(0, end);
  }
}
