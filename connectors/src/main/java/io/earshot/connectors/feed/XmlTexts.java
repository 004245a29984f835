package io.earshot.connectors.feed;

import io.earshot.connectors.feed.Markup.Form;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts of entries and feeds, which are plain, HTML or XML as their format and type say. */
final class XmlTexts {
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("(?!text/|html/)[^/]+/(?!(.*\\+)?xml|html).*");

  private static final String CDATA_START = "<![CDATA[";
  private static final String CDATA_END = "]]>";
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/=\\s]*+");

  /** A word may look like Base64, a longer title hardly. */
  private static final int SHORTEST_TITLE = 16;

  private XmlTexts() {}

  /** A title as one line, or null when it is empty. */
  static String title(XmlElement title, Surroundings surroundings) {
    String line = markup(title, surroundings, true).line();
    return line.isEmpty() ? null : Characters.cut(line, Limits.TITLE);
  }

  /** A body. */
  static Markup body(XmlElement body, Surroundings surroundings) {
    return markup(body, surroundings, false);
  }

  private static Markup markup(XmlElement field, Surroundings surroundings, boolean title) {
    String base = XmlLinks.base(field, surroundings.base());
    String decoded = Characters.undoDoubleEncoding(decoded(field, title));
    if (field.isMarkup()) {
      return new Markup(Characters.cut(decoded, Limits.MARKUP), Form.XML, base);
    }
    String text = Characters.cut(withoutCdata(decoded), Limits.MARKUP);
    String type = type(field);
    if (type.contains("html") || field.name().contains(":encoded")) {
      return Markup.html(text, base);
    }
    boolean literal = surroundings.atom() && (title || type.equals("text"));
    if (literal) {
      return new Markup(text, Form.PLAIN, base);
    }
    boolean html = !title && !surroundings.atom();
    return html ? Markup.html(text, base) : Markup.guessed(text, base);
  }

  /** Some mark a text as CDATA and escape that as well, or mark it twice. */
  private static String withoutCdata(String text) {
    if (!text.startsWith(CDATA_START)) {
      return text;
    }
    int end = text.endsWith(CDATA_END) ? text.length() - CDATA_END.length() : text.length();
    return text.substring(CDATA_START.length(), end).strip();
  }

  private static String type(XmlElement field) {
    String type = field.attribute("type");
    return type == null ? "" : type.toLowerCase(Locale.ROOT);
  }

  /** Atom has what is neither text nor XML in Base64, Atom 0.3 whatever it likes. */
  private static String decoded(XmlElement field, boolean title) {
    int shortest = title ? SHORTEST_TITLE : 0;
    boolean binary = MEDIA_TYPE.matcher(type(field)).matches() && field.text().length() >= shortest;
    boolean encoded = binary || "base64".equals(field.attribute("mode"));
    if (!encoded || !BASE64.matcher(field.text()).matches()) {
      return field.text();
    }
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(field.text());
      String text = new String(bytes, StandardCharsets.UTF_8);
      return text.indexOf('\uFFFD') < 0 ? text : "";
    } catch (IllegalArgumentException notBase64) {
      return field.text();
    }
  }
}
