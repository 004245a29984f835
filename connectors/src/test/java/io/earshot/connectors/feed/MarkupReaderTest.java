package io.earshot.connectors.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.connectors.feed.MarkupReader.Token;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          <a>1 < 2 & 3</a>                | [a] '1 < 2 & 3' [/a]
          <a b=c d='e f' g>x</a>          | [a b=c d=e f g=] 'x' [/a]
          <A B="C"/>                      | [a b=C] [/a]
          <a><![CDATA[<b>&amp;]]></a>     | [a] '<b>&amp;' [/a]
          <a><![CDATA[open                | [a] 'open'
          <a><!-- <b> -->x</a>            | [a] 'x' [/a]
          <a <b>x</b>                     | [a] [b] 'x' [/b]
          <a href="x>y</a>                | [a href=x] 'y' [/a]
          x<?php echo 1 ?>y               | 'x' 'y'
          <!DOCTYPE a [<!ENTITY b "]>">]><a>&b;</a> | [a] '&b;' [/a]
          &nbsp;&#8217;&#x2019&#150;&copy=1 | ' ’’–&copy=1'
          </a></ b>                       | [/a] '</ b>'
          <                               | '<'
          <a                              | [a]
          """)
  void readsXmlAsItIs(String source, String tokens) {
    assertThat(tokens(source).replace('\u00A0', ' ').replace("\u0096", "–")).isEqualTo(tokens);
  }

  private static String tokens(String source) {
    MarkupReader reader = new MarkupReader(source);
    List<String> tokens = new ArrayList<>();
    for (Token token = reader.next(); token != Token.DONE; token = reader.next()) {
      tokens.add(
          switch (token) {
            case START -> "[" + reader.name() + attributes(reader.attributes()) + "]";
            case END -> "[/" + reader.name() + "]";
            case TEXT -> "'" + reader.text() + "'";
            case DONE -> throw new AssertionError("after the end");
          });
    }
    return String.join(" ", tokens);
  }

  private static String attributes(List<String> attributes) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < attributes.size(); i += 2) {
      all.append(' ').append(attributes.get(i)).append('=').append(attributes.get(i + 1));
    }
    return all.toString();
  }

  @Test
  void tellsLines() {
    assertThat(new MarkupReader("a\nb\nc").line(4)).isEqualTo(3);
  }

  @Property(tries = 500)
  void readsWellFormedDocumentsAsAnyParserDoes(@ForAll("documents") String document)
      throws XMLStreamException {
    assertThat(ours(document)).isEqualTo(theirs(document));
  }

  @Property(tries = 500)
  void neverFailsAndAlwaysEnds(@ForAll("debris") String debris) {
    MarkupReader reader = new MarkupReader(debris);
    int tokens = 0;
    while (reader.next() != Token.DONE) {
      tokens++;
      assertThat(tokens).isLessThanOrEqualTo(2 * debris.length() + 1);
    }
    assertThat(reader.position()).isEqualTo(debris.length());
  }

  private static List<String> ours(String document) {
    MarkupReader reader = new MarkupReader(document);
    List<String> events = new ArrayList<>();
    for (Token token = reader.next(); token != Token.DONE; token = reader.next()) {
      switch (token) {
        case START -> events.add("<" + reader.name() + attributes(reader.attributes()));
        case END -> events.add("/" + reader.name());
        case TEXT -> text(reader.text(), events);
        case DONE -> throw new AssertionError("after the end");
      }
    }
    return events;
  }

  private static List<String> theirs(String document) throws XMLStreamException {
    XMLStreamReader reader =
        XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(document));
    List<String> events = new ArrayList<>();
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        StringBuilder start = new StringBuilder("<" + reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
          start.append(' ').append(reader.getAttributeLocalName(i));
          start.append('=').append(reader.getAttributeValue(i));
        }
        events.add(start.toString());
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        events.add("/" + reader.getLocalName());
      } else if (reader.isCharacters()) {
        text(reader.getText(), events);
      }
    }
    return events;
  }

  /** Neighbouring texts are one. */
  private static void text(String text, List<String> events) {
    int last = events.size() - 1;
    if (last >= 0 && events.get(last).startsWith("'")) {
      events.set(last, events.get(last) + text);
    } else if (!text.isEmpty()) {
      events.add("'" + text);
    }
  }

  @Provide
  Arbitrary<String> documents() {
    Arbitrary<String> text =
        Arbitraries.of(
            "plain",
            "&amp;",
            "&lt;b&gt;",
            "&#8217;",
            "&#x1F621;",
            " ",
            "<![CDATA[<i>&amp;]]>",
            "<!-- c <d> -->",
            "<?pi <x> ?>",
            "é☕",
            "&quot;&apos;");
    Arbitrary<Map<String, String>> attributes =
        Arbitraries.maps(
                Arbitraries.of("b", "c1", "d-e"),
                Arbitraries.of("", "x", "&lt;&amp;&gt;", "a=b", "/", "'", "é"))
            .ofMaxSize(2);
    Arbitrary<String> leaf = text.list().ofMaxSize(3).map(parts -> String.join("", parts));
    Arbitrary<String> element =
        Arbitraries.recursive(
            () -> leaf,
            inner ->
                Combinators.combine(
                        Arbitraries.of("a", "item", "x_y"), attributes, inner, inner, leaf)
                    .as(MarkupReaderTest::element),
            0,
            3);
    return element.map(content -> "<?xml version=\"1.0\"?><root>" + content + "</root>");
  }

  private static String element(
      String name, Map<String, String> attributes, String one, String other, String text) {
    StringBuilder start = new StringBuilder("<" + name);
    attributes.forEach((key, value) -> start.append(" " + key + " = \"" + value + "\""));
    return start + ">" + one + text + other + "</" + name + "><" + name + "/>";
  }

  @Provide
  Arbitrary<String> debris() {
    return Arbitraries.of(
            "<",
            ">",
            "/",
            "a",
            "item",
            " ",
            "=",
            "\"",
            "'",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<?",
            "?>",
            "<!DOCTYPE",
            "[",
            "]",
            "&",
            ";",
            "&#",
            "&#x",
            "x",
            "<a>",
            "</a>",
            "\0",
            "é")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }
}
