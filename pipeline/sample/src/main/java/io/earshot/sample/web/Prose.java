package io.earshot.sample.web;

import io.earshot.sample.script.Entry;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;

/** The forms a hand-written text takes: HTML on pages, plain in summaries. */
public final class Prose {
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)]\\(([a-z0-9-]+)(/[^)]*)?\\)");
  private static final Pattern HASHTAG = Pattern.compile("(?<!\\S)#(\\p{L}[\\p{L}\\p{N}_]*)");
  private static final int SUMMARY = 150;

  private final Addresses addresses;

  public Prose(Addresses addresses) {
    this.addresses = addresses;
  }

  /** The whole text in paragraphs. */
  public String html(Entry entry, Instant now) {
    return paragraphs(entry, now)
        .map(paragraph -> "<p>" + inline(paragraph) + "</p>")
        .collect(Collectors.joining("\n"));
  }

  /** The whole text without mark-up, paragraphs separated by a blank line. */
  public String plain(Entry entry, Instant now) {
    return paragraphs(entry, now).map(Prose::withoutLinks).collect(Collectors.joining("\n\n"));
  }

  /** The beginning of the text, cut at a word, with the sign that there is more. */
  public String summary(Entry entry, Instant now) {
    String line = plain(entry, now).replaceAll("\\s+", " ");
    if (line.length() <= SUMMARY) {
      return line;
    }
    int blank = line.lastIndexOf(' ', SUMMARY);
    return line.substring(0, blank < SUMMARY / 2 ? SUMMARY : blank) + " […]";
  }

  /** Where the text leads. */
  public List<String> links(Entry entry, Instant now) {
    return LINK.matcher(entry.text(now))
        .results()
        .map(link -> target(link.group(2), link.group(3)))
        .toList();
  }

  /** Hashtags in the text, without the sign. */
  public static List<String> hashtags(Entry entry, Instant now) {
    return HASHTAG.matcher(entry.text(now)).results().map(tag -> tag.group(1)).distinct().toList();
  }

  private static Stream<String> paragraphs(Entry entry, Instant now) {
    return Arrays.stream(entry.text(now).split("\\n\\s*\\n"))
        .map(paragraph -> paragraph.strip().replace('\n', ' '));
  }

  private String inline(String paragraph) {
    String escaped = Entities.escape(paragraph);
    return LINK.matcher(escaped)
        .replaceAll(
            link ->
                Matcher.quoteReplacement(
                        "<a href=\"" + target(link.group(2), link.group(3)) + "\">" + link.group(1))
                    + "</a>");
  }

  private String target(String site, String path) {
    return addresses.ofSite(site) + (path == null ? "/" : path);
  }

  private static String withoutLinks(String paragraph) {
    return LINK.matcher(paragraph).replaceAll("$1");
  }
}
