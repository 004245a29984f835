package io.earshot.connectors.article;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter.FilterResult;

/**
 * The body of an article on its page.
 *
 * @param root the element that holds it
 * @param clutter the outermost elements of the page that are no part of any article
 * @param dropped elements within the root that are not of its text either
 * @param text what is left
 */
record BodyText(Element root, Set<Element> clutter, Set<Element> dropped, String text) {
  /** Less text than this may be a sign that too much was left out. */
  private static final int SUSPICIOUS = 250;

  private static final Pattern MARKUP = Pattern.compile("<(br|/?\\w+)[^<>]*>|&#?\\w+;");

  static BodyText of(PageFacts page, String title) {
    BodyText body = read(page, title, EnumSet.allOf(Part.class), PlainText::isHidden);
    if (body.weight() < SUSPICIOUS) {
      body = body.or(read(page, title, EnumSet.of(Part.COMMENTS), PlainText::isHidden), 4);
    }
    if (body.weight() < SUSPICIOUS) {
      body = body.or(read(page, title, EnumSet.of(Part.COMMENTS), element -> false), 4);
    }
    return body.orDeclared(page);
  }

  private static BodyText read(
      PageFacts page, String title, Set<Part> trusted, Predicate<Element> hidden) {
    PartNames names = new PartNames(trusted);
    Element body = page.document().body();
    Site site = new Site(page.url());
    Survey raw = Survey.of(body, site, hidden);
    Set<Element> clutter = Clutter.of(page, title, names, raw);
    Predicate<Element> skipped = hidden.or(clutter::contains);
    Survey clean = Survey.of(body, site, skipped);
    Element root = new BodyLocator(page, title, names, clean).locate();
    Set<Element> dropped = new HashSet<>();
    List<Line> lines = new BodyLines(root, names, clean, dropped).read();
    dropped.addAll(LineRules.dropped(lines, title));
    String text = PlainText.of(root, skipped.or(dropped::contains));
    return new BodyText(root, clutter, dropped, text);
  }

  /** Whether an element is within what is no part of any article: comments, navigation. */
  boolean isElsewhere(Element element) {
    Element holder = element;
    while (holder != null && !clutter.contains(holder)) {
      holder = holder.parent();
    }
    return holder != null;
  }

  /** Absolute addresses that the text points to, without repetition. */
  List<String> links(PageFacts page) {
    Set<String> links = new LinkedHashSet<>();
    root.filter(
        (node, depth) -> {
          if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
          }
          String address = element.nameIs("a") ? page.absolute(element.attr("href")) : null;
          if (address != null && element.hasAttr("href")) {
            links.add(address);
          }
          return clutter.contains(element) || dropped.contains(element)
              ? FilterResult.SKIP_ENTIRELY
              : FilterResult.CONTINUE;
        });
    return List.copyOf(links);
  }

  private int weight() {
    return Mass.weigh(text);
  }

  /** The other one where it says so many times as much. */
  private BodyText or(BodyText other, int times) {
    return other.weight() > times * weight() ? other : this;
  }

  /** The text that the page's JSON-LD declares where the page shows much less: scripts draw it. */
  private BodyText orDeclared(PageFacts page) {
    String declared = page.linkedData().article().path("articleBody").asText("");
    String text = plain(plain(declared.replace("\n", "<br>"), page), page);
    return or(new BodyText(root, clutter, dropped, text), 2);
  }

  /** Some escape the markup in it once more. */
  private static String plain(String text, PageFacts page) {
    return MARKUP.matcher(text).find() ? PlainText.ofHtml(text, page.url()) : text;
  }
}
