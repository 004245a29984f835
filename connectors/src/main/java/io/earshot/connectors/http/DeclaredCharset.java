package io.earshot.connectors.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The charsets that a header, an XML declaration or an HTML {@code meta} names, with the wider sets
 * that the web means by some names (WHATWG Encoding Standard, section 4.2).
 */
final class DeclaredCharset {
  private static final int PROLOG_BYTES = 4096;
  private static final Pattern HEADER =
      Pattern.compile("charset\\s*=\\s*[\"']?([^\\s\"';,]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern XML =
      Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']\\s*([^\"'>\\s]+)");
  private static final Pattern META =
      Pattern.compile(
          "<meta\\s[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([^\\s\"'/>;]+)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern VISUAL_OR_LOGICAL =
      Pattern.compile("(ISO-8859-[68])-[EI]", Pattern.CASE_INSENSITIVE);
  private static final Map<String, String> WIDER =
      Map.of(
          "ISO-8859-1", "windows-1252",
          "US-ASCII", "windows-1252",
          "ISO-8859-8", "windows-1255",
          "ISO-8859-9", "windows-1254",
          "TIS-620", "x-windows-874",
          "GB2312", "GB18030",
          "GBK", "GB18030",
          "Shift_JIS", "windows-31j",
          "EUC-KR", "x-windows-949",
          "Big5", "Big5-HKSCS");

  private DeclaredCharset() {}

  /**
   * All declared charsets, the most trustworthy first: the header's, then the document's own; but a
   * header's ISO-8859-1, the default of many servers, comes last.
   */
  static List<Charset> all(byte[] body, String contentType) {
    String prolog = new String(body, 0, Math.min(body.length, PROLOG_BYTES), ISO_8859_1);
    List<String> names = new ArrayList<>();
    names.add(first(XML, prolog));
    names.add(first(META, prolog));
    String header = contentType == null ? null : first(HEADER, contentType);
    names.add("iso-8859-1".equalsIgnoreCase(header) ? names.size() : 0, header);
    return names.stream().flatMap(DeclaredCharset::usable).distinct().toList();
  }

  /** UTF-16 and UTF-32 would have shown in {@link ByteOrder}: whoever declares them is wrong. */
  private static Stream<Charset> usable(String name) {
    return Stream.ofNullable(name)
        .map(DeclaredCharset::named)
        .filter(Objects::nonNull)
        .filter(charset -> !charset.name().toUpperCase(Locale.ROOT).matches(".*UTF-(16|32).*"));
  }

  /** The charset of that name as the web means it, or null when Java has none. */
  static Charset named(String name) {
    try {
      Charset charset = Charset.forName(VISUAL_OR_LOGICAL.matcher(name).replaceFirst("$1"));
      String wider = WIDER.get(charset.name());
      return wider == null ? charset : Charset.forName(wider);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : null;
  }
}
