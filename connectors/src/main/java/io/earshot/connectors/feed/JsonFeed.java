package io.earshot.connectors.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads JSON Feed 1.0 and 1.1, as a stream: what it does not know is passed over and never held.
 *
 * @see <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>
 */
final class JsonFeed {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Limits.BYTES).build())
          .build();

  private final JsonParser json;
  private final String address;
  private final Findings findings;
  private final List<JsonItem> items = new ArrayList<>();
  private String version;
  private String title;
  private String home;
  private String language;
  private Person author;
  private int surplus;
  private boolean listed;

  private JsonFeed(JsonParser json, String address, Findings findings) {
    this.json = json;
    this.address = address;
    this.findings = findings;
  }

  /**
   * Reads a document.
   *
   * @param address what relative links start from, or null
   */
  static ParsedFeed read(String document, String address, Findings findings) {
    try (JsonParser json = JSON.createParser(document)) {
      JsonFeed feed = new JsonFeed(json, address, findings);
      feed.scan();
      return feed.interpret();
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
  }

  private void scan() {
    try {
      if (json.nextToken() == JsonToken.START_OBJECT) {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          field(json.currentName());
        }
      }
    } catch (IOException broken) {
      findings.addEnd("the document is broken JSON: what it holds up to there was read");
    }
  }

  private void field(String name) throws IOException {
    json.nextToken();
    switch (name) {
      case "version" -> version = JsonItem.text(json);
      case "title" -> title = JsonItem.text(json);
      case "home_page_url" -> home = JsonItem.text(json);
      case "language" -> language = JsonItem.text(json);
      case "author", "authors" -> author = first(author, JsonItem.author(json, address));
      case "items" -> items();
      default -> json.skipChildren();
    }
  }

  private static Person first(Person one, Person other) {
    return one == null ? other : one;
  }

  private void items() throws IOException {
    listed = true;
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() != JsonToken.END_ARRAY && json.currentToken() != null) {
      if (items.size() == Limits.ENTRIES) {
        surplus++;
        json.skipChildren();
      } else if (json.currentToken() == JsonToken.START_OBJECT) {
        JsonItem item = new JsonItem();
        items.add(item);
        item.read(json);
      } else {
        findings.add("an item that is no object was left out");
        json.skipChildren();
      }
    }
  }

  private ParsedFeed interpret() {
    String base = Addresses.isWeb(address) ? address : home;
    Surroundings feed = new Surroundings(false, base, Languages.code(language), author);
    List<FeedEntry> entries = new ArrayList<>(items.size());
    for (JsonItem item : items) {
      entries.add(item.entry(entries.size() + 1, feed, findings));
    }
    report();
    String line = title == null ? null : Characters.line(Characters.clean(title));
    return new ParsedFeed(
        false,
        line,
        Addresses.resolve(address, home),
        feed.language(),
        false,
        entries,
        List.of(),
        findings.failures());
  }

  private void report() {
    if (!listed && (version == null || !version.contains("jsonfeed"))) {
      findings.add("no feed: it is JSON without the items of a JSON Feed");
    }
    if (surplus > 0) {
      findings.add(
          "%,d entries after the first %,d were left out".formatted(surplus, Limits.ENTRIES));
    }
  }
}
