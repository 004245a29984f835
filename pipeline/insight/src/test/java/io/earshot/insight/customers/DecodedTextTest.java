package io.earshot.insight.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecodedTextTest {
  private static final String TEXT = "id;name\n" + "1;Jane\n".repeat(20_000) + "2;Zoë €\n";
  private static final String MARK = "\uFEFF";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
  void theEncodingIsFoundOut(String name) throws IOException {
    Charset charset = Charset.forName(name);
    assertThat(read(TEXT.getBytes(charset), charset)).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void aByteOrderMarkIsNoText(String name) throws IOException {
    Charset charset = Charset.forName(name);
    assertThat(read((MARK + TEXT).getBytes(charset), charset)).isEqualTo(TEXT);
  }

  @Test
  void damageIsShownWhereItIs() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("Zoë;Am".getBytes(StandardCharsets.UTF_8));
    bytes.write(0xE9);
    bytes.writeBytes("lie;Ö\u00c3".getBytes(StandardCharsets.UTF_8));
    bytes.write(0xC3);
    assertThat(read(bytes.toByteArray(), StandardCharsets.UTF_8))
        .isEqualTo("Zoë;Am\uFFFDlie;Ö\u00c3\uFFFD");
  }

  @Test
  void whatIsSaidIsBelieved() throws IOException {
    Charset latin2 = Charset.forName("ISO-8859-2");
    DecodedText text = new DecodedText(new ByteArrayInputStream("Łódź".getBytes(latin2)), latin2);
    assertThat(all(text)).isEqualTo("Łódź");
  }

  @Test
  void anEmptyFileHasNoText() throws IOException {
    assertThat(read(new byte[0], StandardCharsets.UTF_8)).isEmpty();
    assertThat(read("a".getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).isEqualTo("a");
  }

  private static String read(byte[] bytes, Charset expected) throws IOException {
    DecodedText text = new DecodedText(drop(bytes), null);
    String all = all(text);
    assertThat(text.encoding()).isEqualTo(expected);
    return all;
  }

  /** Gives few bytes at a time, so that characters are cut. */
  private static InputStream drop(byte[] bytes) {
    return new FilterInputStream(new ByteArrayInputStream(bytes)) {
      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        return super.read(buffer, offset, Math.min(length, 7));
      }
    };
  }

  private static String all(DecodedText text) throws IOException {
    StringWriter all = new StringWriter();
    text.transferTo(all);
    return all.toString();
  }
}
