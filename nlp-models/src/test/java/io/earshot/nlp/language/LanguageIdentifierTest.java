package io.earshot.nlp.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.earshot.nlp.Language;
import io.earshot.nlp.evaluation.Example;
import io.earshot.nlp.training.SharedData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageIdentifierTest {
  private static final LanguageIdentifier IDENTIFIER = LanguageIdentifier.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The kettle broke after a week and nobody answers my emails",
        "en | omg this phone is soooo good 😍😍 @acme #newphone https://t.example/1",
        "en | Thanks!",
        "en | worst customer service ever",
        "de | Der Kundendienst hat sich nie wieder gemeldet, einfach schrecklich",
        "fr | La bouilloire est tombée en panne après une semaine",
        "es | El servicio al cliente nunca contesta el teléfono",
        "es | que mala la atencion, no vuelvo nunca mas",
        "pt | O atendimento ao cliente não responde às mensagens",
        "it | Il servizio clienti non risponde mai al telefono",
        "nl | De klantenservice neemt nooit de telefoon op",
        "sv | Kundtjänsten svarar aldrig i telefon, så tråkigt",
        "da | Kundeservice svarer aldrig på telefonen, hvor er det ærgerligt",
        "nb | Kundeservice svarer aldri på telefonen, så kjedelig",
        "fi | Asiakaspalvelu ei vastaa koskaan puhelimeen",
        "pl | Obsługa klienta nigdy nie odbiera telefonu",
        "cs | Zákaznický servis nikdy nezvedá telefon",
        "tr | Müşteri hizmetleri telefona hiç cevap vermiyor",
        "ru | Служба поддержки никогда не отвечает на звонки",
        "uk | Служба підтримки ніколи не відповідає на дзвінки",
        "bg | Обслужването на клиенти никога не отговаря на телефона",
        "ar | خدمة العملاء لا ترد على الهاتف أبدا",
        "fa | پشتیبانی مشتری هرگز به تلفن پاسخ نمی‌دهد",
        "hi | ग्राहक सेवा कभी फोन का जवाब नहीं देती है",
        "he | שירות הלקוחות אף פעם לא עונה לטלפון",
        "el | Η εξυπηρέτηση πελατών δεν απαντά ποτέ στο τηλέφωνο",
        "id | Pelayanan di toko ini bagus banget, besok saya mau beli lagi",
        "id | hp saya rusak setelah dua hari karena jatuh",
        "ms | Perkhidmatan di kedai ini teruk, telefon saya rosak selepas dua hari",
        "ms | Saya mahu beli lagi kerana harganya murah",
        "ja | iPhoneの電池がすぐ切れるので困っています",
        "zh | 客服从来不接电话，非常失望",
        "ko | 고객센터가 전화를 절대 받지 않아요",
        "th | ฝ่ายบริการลูกค้าไม่เคยรับโทรศัพท์เลย",
        "ka | მომხმარებელთა სერვისი არასოდეს პასუხობს"
      })
  void namesTheLanguage(String code, String text) {
    assertThat(IDENTIFIER.identify(text).code()).isEqualTo(code);
  }

  @Test
  void aLongTextIsInTheLanguageOfMostOfIt() {
    String quote = "\"The kettle broke after a week and nobody answers my emails, so I gave up.\" ";
    String comment = "Der Kundendienst hat sich auch bei mir nie wieder gemeldet, schrecklich. ";

    assertThat(IDENTIFIER.identify(quote.repeat(2) + comment.repeat(10)).code()).isEqualTo("de");
    assertThat(IDENTIFIER.identify(comment.repeat(2) + quote.repeat(10)).code()).isEqualTo("en");
  }

  @Test
  void longerTextsAreSurer() {
    double few = IDENTIFIER.identify("ärgerlich, kaputt").confidence();
    double many = IDENTIFIER.identify("sehr ärgerlich, nach einer Woche kaputt").confidence();
    assertThat(many).isGreaterThan(few).isGreaterThan(.95);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?!", "😀", "@den_eine #deutsch https://zeitung.example/artikel"})
  void saysSoWhenUnsure(String text) {
    assertThat(IDENTIFIER.identify(text)).isEqualTo(Language.UNDETERMINED);
  }

  @Test
  void composedAndDecomposedLettersAreTheSame() {
    assertThat(IDENTIFIER.identify("ca\u0302n no\u0301i chuye\u0323\u0302n"))
        .isEqualTo(IDENTIFIER.identify("cân nói chuyện"));
  }

  @Test
  void nullIsNoText() {
    assertThatThrownBy(() -> IDENTIFIER.identify(null)).hasMessage("text is null");
  }

  @Test
  void realTextsAreNamedAsOftenAsTheModelCardSays() throws IOException {
    Optional<Path> data = SharedData.find("language/dev.tsv");
    assumeTrue(data.isPresent(), "the labelled texts are not here: set EARSHOT_SHARED");
    List<Example> sentences =
        Example.read(data.get()).stream().filter(e -> e.detail().equals("sentences")).toList();
    long right =
        sentences.stream()
            .filter(e -> IDENTIFIER.identify(e.text()).code().equals(e.label()))
            .count();
    assertThat(right / (double) sentences.size()).isGreaterThan(.96);
  }
}
