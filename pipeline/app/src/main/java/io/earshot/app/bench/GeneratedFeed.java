package io.earshot.app.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Feeds for the benches: RSS 2.0 with full text, made from a seed, so that every run reads the same
 * bytes. Words follow Zipf's law over a vocabulary of 20,000; an entry has 60 to 140 of them, in
 * sentences; one entry in ten is a near-copy of an earlier one of its feed.
 */
final class GeneratedFeed {
  /** Entries in each feed. */
  static final int ENTRIES = 1_000;

  private static final Instant NEWEST = Instant.parse("2026-01-01T00:00:00Z");
  private static final Vocabulary WORDS = new Vocabulary(20_000, 42);

  private final int number;
  private final Random random;
  private final List<List<String>> bodies = new ArrayList<>();

  private GeneratedFeed(int number) {
    this.number = number;
    this.random = new Random(number);
  }

  /** The bytes of feed {@code number}. */
  static byte[] bytes(int number) {
    return new GeneratedFeed(number).rss().getBytes(StandardCharsets.UTF_8);
  }

  static String url(int number) {
    return "https://site-" + number + ".bench.invalid/feed.xml";
  }

  private String rss() {
    StringBuilder out = new StringBuilder(ENTRIES * 1_200);
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"")
        .append(" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"")
        .append(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Site ")
        .append(number)
        .append("</title><link>https://site-")
        .append(number)
        .append(".bench.invalid/</link>\n");
    for (int entry = 0; entry < ENTRIES; entry++) {
      append(out, entry);
    }
    return out.append("</channel></rss>\n").toString();
  }

  private void append(StringBuilder out, int entry) {
    List<String> body = body();
    bodies.add(body);
    String link = "https://site-" + number + ".bench.invalid/posts/" + entry;
    out.append("<item><title>")
        .append(String.join(" ", WORDS.draw(random, 6 + random.nextInt(5))))
        .append("</title><link>")
        .append(link)
        .append("</link><guid>")
        .append(link)
        .append("</guid><dc:creator>author ")
        .append(random.nextInt(5_000))
        .append("</dc:creator><pubDate>")
        .append(date(entry))
        .append("</pubDate><content:encoded><![CDATA[<p>")
        .append(String.join(" ", body.subList(0, body.size() / 2)))
        .append("</p>\n<p>")
        .append(String.join(" ", body.subList(body.size() / 2, body.size())))
        .append("</p>]]></content:encoded></item>\n");
  }

  private List<String> body() {
    if (!bodies.isEmpty() && random.nextInt(10) == 0) {
      List<String> copy = new ArrayList<>(bodies.get(random.nextInt(bodies.size())));
      copy.set(random.nextInt(copy.size()), WORDS.draw(random, 1).get(0));
      return copy;
    }
    return sentences(60 + random.nextInt(61));
  }

  private List<String> sentences(int leastWords) {
    List<String> words = new ArrayList<>();
    while (words.size() < leastWords) {
      List<String> sentence = new ArrayList<>(WORDS.draw(random, 6 + random.nextInt(15)));
      sentence.set(0, capitalised(sentence.get(0)));
      sentence.set(sentence.size() - 1, sentence.get(sentence.size() - 1) + ".");
      words.addAll(sentence);
    }
    return words;
  }

  private static String capitalised(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private String date(int entry) {
    Instant published = NEWEST.minusSeconds(3_600L * random.nextInt(24 * 300) + entry);
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(published.atOffset(ZoneOffset.UTC));
  }
}
