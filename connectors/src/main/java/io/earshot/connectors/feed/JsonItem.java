package io.earshot.connectors.feed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.earshot.connectors.dates.WrittenDate;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One item of a JSON Feed. */
final class JsonItem {
  private String id;
  private String url;
  private String externalUrl;
  private String title;
  private String html;
  private String text;
  private String summary;
  private String published;
  private String modified;
  private String language;
  private Person author;
  private boolean complete;
  private final List<String> tags = new ArrayList<>();
  private final List<String> enclosures = new ArrayList<>();
  private boolean audio;

  /** Reads the object the parser stands at; what was read before it breaks off stays. */
  void read(JsonParser json) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      field(json.currentName(), json);
    }
    complete = true;
  }

  private void field(String name, JsonParser json) throws IOException {
    json.nextToken();
    switch (name) {
      case "id" -> id = text(json);
      case "url" -> url = text(json);
      case "external_url" -> externalUrl = text(json);
      case "title" -> title = text(json);
      case "content_html" -> html = text(json);
      case "content_text" -> text = text(json);
      case "summary" -> summary = text(json);
      case "date_published" -> published = text(json);
      case "date_modified" -> modified = text(json);
      case "language" -> language = text(json);
      case "author", "authors" -> author = author == null ? author(json, null) : author;
      case "tags" -> tags(json);
      case "attachments" -> attachments(json);
      default -> json.skipChildren();
    }
  }

  /** A string or number as text, null for anything else, which is passed over. */
  static String text(JsonParser json) throws IOException {
    if (json.currentToken().isScalarValue() && json.currentToken() != JsonToken.VALUE_NULL) {
      return json.getText();
    }
    json.skipChildren();
    return null;
  }

  /** The author object, or the first of an array of them. */
  static Person author(JsonParser json, String base) throws IOException {
    if (json.currentToken() == JsonToken.START_ARRAY) {
      Person first = null;
      while (json.nextToken() != JsonToken.END_ARRAY && json.currentToken() != null) {
        Person next = author(json, base);
        first = first == null ? next : first;
      }
      return first;
    }
    if (json.currentToken() != JsonToken.START_OBJECT) {
      return Person.parse(text(json), null);
    }
    String name = null;
    String page = null;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      String value = text(json);
      name = field.equals("name") ? value : name;
      page = field.equals("url") ? Addresses.resolve(base, value) : page;
    }
    return Person.parse(name, page);
  }

  private void tags(JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() != JsonToken.END_ARRAY && json.currentToken() != null) {
      String tag = text(json);
      if (tag != null && tags.size() < Limits.LISTED) {
        tags.add(tag);
      }
    }
  }

  private void attachments(JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() != JsonToken.END_ARRAY && json.currentToken() != null) {
      if (json.currentToken() == JsonToken.START_OBJECT) {
        attachment(json);
      }
    }
  }

  private void attachment(JsonParser json) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      String value = text(json);
      if (field.equals("url") && value != null && enclosures.size() < Limits.LISTED) {
        enclosures.add(value);
      }
      audio |= field.equals("mime_type") && value != null && value.startsWith("audio/");
    }
  }

  FeedEntry entry(int number, Surroundings feed, Findings findings) {
    String code = Languages.code(language);
    String spoken = code == null ? feed.language() : code;
    return new FeedEntry(
        number,
        id == null || id.isBlank() ? null : Characters.cut(id.strip(), Limits.FIELD),
        link(feed.base()),
        title(),
        content(feed.base()),
        plain(summary),
        date(published, number, spoken, findings),
        date(modified, number, spoken, findings),
        spoken,
        author == null ? feed.author() : author,
        XmlTags.plain(tags.stream()),
        enclosures.stream()
            .map(file -> Addresses.resolve(feed.base(), file))
            .filter(Objects::nonNull)
            .toList(),
        audio,
        null,
        null,
        !complete);
  }

  private String link(String base) {
    String own = Addresses.resolve(base, url);
    if (own != null) {
      return own;
    }
    String guid = Addresses.resolve(null, id);
    return Addresses.isWeb(guid) ? guid : Addresses.resolve(base, externalUrl);
  }

  private String title() {
    String line = title == null ? "" : Markup.guessed(Characters.clean(title), null).line();
    return line.isEmpty() ? null : Characters.cut(line, Limits.TITLE);
  }

  private Markup content(String base) {
    if (html != null && !html.isBlank()) {
      return new Markup(Characters.cut(html, Limits.MARKUP), Markup.Form.HTML, base);
    }
    return plain(text);
  }

  private static Markup plain(String text) {
    boolean none = text == null || text.isBlank();
    return none ? null : new Markup(Characters.cut(text, Limits.MARKUP), Markup.Form.PLAIN, null);
  }

  private static Instant date(String written, int number, String language, Findings findings) {
    Instant date = WrittenDate.parse(written, language);
    if (date == null && written != null && !written.isBlank()) {
      findings.add(XmlEntry.BAD_DATE, number, written);
    }
    return date;
  }
}
