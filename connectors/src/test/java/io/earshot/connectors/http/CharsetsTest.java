package io.earshot.connectors.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetsTest {
  private static final String GERMAN = "Größe über alles: „schön“ – 5 €";

  @ParameterizedTest
  @CsvSource({
    "windows-1252, Straße für 5 € – „gut“",
    "ISO-8859-2, Zażółć gęślą jaźń",
    "ISO-8859-9, Türkçe ğüşıöç",
    "windows-1251, Привет всем слушателям",
    "KOI8-R, Привет всем слушателям",
    "Shift_JIS, 日本語のフィードです",
    "EUC-JP, 日本語のフィードです",
    "ISO-2022-JP, 日本語のフィードです",
    "GB2312, 中文的博客文章",
    "Big5, 中文的部落格文章",
    "EUC-KR, 한국어 블로그 글입니다",
    "UTF-8, Ελληνικά και 日本語 🎧",
  })
  void everyWayOfDeclaringIsUnderstood(String charset, String text) {
    Charset real = Charset.forName(charset);
    String xml = "<?xml version='1.0' encoding='" + charset + "'?><rss>" + text + "</rss>";
    String html = "<html><head><meta charset=\"" + charset + "\"></head>" + text;
    String old =
        "<meta http-equiv=Content-Type content=\"text/html; charset=" + charset + "\">" + text;

    assertThat(Charsets.decode(xml.getBytes(real), null)).isEqualTo(xml);
    assertThat(Charsets.decode(html.getBytes(real), "text/html")).isEqualTo(html);
    assertThat(Charsets.decode(old.getBytes(real), "text/html")).isEqualTo(old);
    assertThat(Charsets.decode(text.getBytes(real), "text/plain; charset=\"" + charset + '"'))
        .isEqualTo(text);
  }

  @Test
  void aByteOrderMarkWinsAndIsLeftOut() {
    assertThat(Charsets.decode(marked(UTF_8, 0xEF, 0xBB, 0xBF), "text/xml; charset=iso-8859-1"))
        .isEqualTo(GERMAN);
    assertThat(Charsets.decode(marked(UTF_16LE, 0xFF, 0xFE), null)).isEqualTo(GERMAN);
    assertThat(Charsets.decode(marked(UTF_16BE, 0xFE, 0xFF), null)).isEqualTo(GERMAN);
    assertThat(Charsets.decode(marked(Charset.forName("UTF-32LE"), 0xFF, 0xFE, 0, 0), null))
        .isEqualTo(GERMAN);
    assertThat(Charsets.decode(marked(Charset.forName("UTF-32BE"), 0, 0, 0xFE, 0xFF), null))
        .isEqualTo(GERMAN);
  }

  @Test
  void utf16WithoutMarkShowsByItsZeroBytes() {
    String xml = "<?xml version='1.0' encoding='UTF-16'?><a>" + GERMAN + "</a>";
    assertThat(Charsets.decode(xml.getBytes(UTF_16LE), null)).isEqualTo(xml);
    assertThat(Charsets.decode(xml.getBytes(UTF_16BE), null)).isEqualTo(xml);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/xml; charset=iso-8859-1",
        "text/xml; charset=windows-1251",
        "text/xml; charset=utf-16",
        "text/xml; charset=no-such-charset",
        "text/xml; charset=",
        "text/xml; charset=\u0000!!",
        "nonsense"
      })
  void validUtf8IsUtf8WhateverTheServerSays(String contentType) {
    assertThat(Charsets.decode(GERMAN.getBytes(UTF_8), contentType)).isEqualTo(GERMAN);
  }

  @Test
  void aHeadersIso88591YieldsToTheDocumentsOwnWord() {
    String xml = "<?xml version='1.0' encoding='windows-1251'?><a>Привет</a>";
    byte[] body = xml.getBytes(Charset.forName("windows-1251"));
    assertThat(Charsets.decode(body, "application/rss+xml; charset=ISO-8859-1")).isEqualTo(xml);
    assertThat(Charsets.decode(body, "application/rss+xml; charset=windows-1251")).isEqualTo(xml);
  }

  @Test
  void aDeclarationThatTheBytesContradictIsPassedOver() {
    String xml = "<?xml version='1.0' encoding='UTF-8'?><a>日本語のフィードです</a>";
    byte[] body = xml.getBytes(Charset.forName("Shift_JIS"));
    assertThat(Charsets.decode(body, "text/xml; charset=Shift_JIS")).isEqualTo(xml);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "windows-1251 | Сегодня мы проверили новый чайник. Закипает быстро, но крышка не закрывается.",
        "KOI8-R | Сегодня мы проверили новый чайник. Закипает быстро, но крышка не закрывается.",
        "windows-1251 | Сьогодні ми перевірили новий чайник. Закипає швидко, але кришка не зачиняється.",
        "windows-1253 | Σήμερα δοκιμάσαμε τον νέο βραστήρα. Βράζει γρήγορα, αλλά το καπάκι δεν κλείνει.",
        "windows-1255 | היום בדקנו את הקומקום החדש. הוא רותח מהר, אבל המכסה לא נסגר והתמיכה לא עונה.",
        "windows-1256 | اليوم جربنا الغلاية الجديدة. تغلي بسرعة لكن الغطاء لا يغلق وخدمة العملاء لا ترد.",
        "x-windows-874 | วันนี้เราทดสอบกาต้มน้ำใหม่ น้ำเดือดเร็วแต่ฝาปิดไม่สนิท เราจะไม่ซื้ออีก",
        "windows-1250 | Dzisiaj sprawdziliśmy nowy czajnik. Gotuje szybko, ale pokrywka się nie zamyka i już.",
        "windows-1254 | Bugün yeni su ısıtıcısını denedik. Çabuk kaynıyor ama kapağı bir türlü kapanmıyor işte.",
        "windows-1252 | Heute haben wir den Kessel geprüft. Er kocht schnell – aber der Deckel schließt nicht.",
        "Shift_JIS | 今日は新しいケトルを試しました。お湯はすぐに沸きますが、ふたが閉まりません。",
        "EUC-KR | 오늘 새 주전자를 시험해 보았습니다. 물은 빨리 끓지만 뚜껑이 닫히지 않습니다.",
        "GBK | 今天我们测试了新的水壶。水烧得很快，但是盖子关不上，客服也不回复。",
        "Big5 | 今天我們測試了新的水壺。水燒得很快，但是蓋子關不上，客服也不回覆。",
      })
  void anUndeclaredCharsetIsDetectedAlsoAmongMarkup(String charset, String text) {
    String feed =
        """
        <rss version="2.0"><channel><title>Tea</title><link>http://tea.example/</link><item>
        <title>Kettle</title><link>http://tea.example/kettle-of-the-week.html</link>
        <guid isPermaLink="true">http://tea.example/kettle-of-the-week.html</guid>
        <pubDate>Mon, 02 Mar 2026 10:00:00 GMT</pubDate><category>kettles</category>
        <description>%s</description></item></channel></rss>
        """
            .formatted(text);
    Charset real = Charset.forName(charset);
    assertThat(Charsets.decode(text.getBytes(real), null)).isEqualTo(text);
    assertThat(Charsets.decode(feed.getBytes(real), null)).isEqualTo(feed);
  }

  @Test
  void whatIsInvalidIsReplacedAndTheRestKept() {
    String xml = "<?xml version='1.0' encoding='utf-8'?><a>gut? schön</a>";
    byte[] body = xml.getBytes(UTF_8);
    body[xml.indexOf("? schön")] = (byte) 0xFF;
    assertThat(Charsets.decode(body, null)).endsWith("gut\uFFFD schön</a>");
  }

  @Test
  void aCharacterCutByTheSizeLimitIsDropped() {
    byte[] body = GERMAN.getBytes(UTF_8);
    byte[] cut = Arrays.copyOf(body, body.length - 1);
    String whole = GERMAN.substring(0, GERMAN.length() - 1);
    assertThat(Charsets.decode(cut, null)).isEqualTo(whole);
    byte[] wide = marked(UTF_16LE, 0xFF, 0xFE);
    assertThat(Charsets.decode(Arrays.copyOf(wide, wide.length - 1), null)).isEqualTo(whole);
  }

  @Test
  void nothingIsEmpty() {
    assertThat(Charsets.decode(new byte[0], null)).isEmpty();
    assertThat(Charsets.decode("plain".getBytes(US_ASCII), null)).isEqualTo("plain");
  }

  @Property(tries = 500)
  void noBytesMakeItThrow(@ForAll byte[] body, @ForAll String contentType) {
    assertThat(Charsets.decode(body, contentType)).isNotNull();
  }

  @Property(tries = 500)
  void whatIsWrittenInUtf8IsReadBack(@ForAll String text) {
    byte[] body = ("<a>" + text + "</a>").getBytes(UTF_8);
    assertThat(Charsets.decode(body, null)).isEqualTo(new String(body, UTF_8));
  }

  private static byte[] marked(Charset charset, int... mark) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Arrays.stream(mark).forEach(out::write);
    out.writeBytes(GERMAN.getBytes(charset));
    return out.toByteArray();
  }
}
