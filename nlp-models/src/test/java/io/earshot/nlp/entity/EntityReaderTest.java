package io.earshot.nlp.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.earshot.nlp.Entity;
import io.earshot.nlp.EntityKind;
import io.earshot.nlp.Target;
import io.earshot.nlp.evaluation.EntityFigures;
import io.earshot.nlp.evaluation.MarkedPost;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityReaderTest {
  private static final EntityReader READER = EntityReader.open();
  private static final EntityReader FIGURES = new EntityReader(text -> List.of());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It was $49.99 only | PRICE | $49.99",
        "für 1.299,00 € gekauft | PRICE | 1.299,00 €",
        "it cost 20 quid | PRICE | 20 quid",
        "EUR 15 for a lid | PRICE | EUR 15",
        "a $3 million fine | PRICE | $3 million",
        "my order #AB-1234567 is late | ORDER | AB-1234567",
        "Bestellnummer 30219945 fehlt | ORDER | 30219945",
        "invoice no. TX-88213, thanks | ORDER | TX-88213",
        "since v2.14.0 it hangs | VERSION | 2.14.0",
        "on iOS 17.2 nothing works | VERSION | 17.2",
        "firmware 7 is worse | VERSION | 7",
        "with 1.2.0-beta2 it runs | VERSION | 1.2.0-beta2",
        "the Galaxy S24 Ultra is hot | PRODUCT | Galaxy S24 Ultra",
        "my WH-1000XM4 broke | PRODUCT | WH-1000XM4",
        "an iPhone 15 Pro for free | PRODUCT | iPhone 15 Pro",
      })
  void findsWhatHasAForm(String text, EntityKind kind, String named) {
    assertThat(FIGURES.read(text, "en", List.of()))
        .containsExactly(
            Entity.of(kind, text, text.indexOf(named), text.indexOf(named) + named.length()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "in order to win",
        "order 12 of them",
        "on 12.05.2026 at 10.30",
        "until 12.05.26, from 192.168.1.10",
        "a case of beer",
        "Gate B12, Room 101A",
        "COVID-19 again",
        "we were 5 in May 2026",
        "half past 5 p.m.",
        "version of the truth",
        "I gave it 5 stars",
        "Lots H24 to H27 are safe",
      })
  void leavesWhatOnlyLooksLikeIt(String text) {
    assertThat(FIGURES.read(text, "en", List.of())).isEmpty();
  }

  @Test
  void tiesNamesToWhoeverWatchesThem() {
    String text = "My #acme kettle and the Acme K2 beat zenith. ACME's lid!";
    List<Target> known =
        List.of(
            new Target("Acme", null),
            new Target("Acme kettles", List.of("acme kettle")),
            new Target("Zenith", null));
    assertThat(FIGURES.read(text, "fr", known))
        .extracting(Entity::kind, Entity::text, Entity::tracker)
        .containsExactly(
            tuple(EntityKind.BRAND, "acme kettle", "Acme kettles"),
            tuple(EntityKind.PRODUCT, "Acme K2", "Acme"),
            tuple(EntityKind.BRAND, "zenith", "Zenith"),
            tuple(EntityKind.BRAND, "ACME", "Acme"));
  }

  @Test
  void whatBeginsWithABrandIsNoPerson() {
    String text = "Harrison Ford drives a Vescano Bottega";
    EntityReader reader =
        new EntityReader(
            any ->
                List.of(
                    Entity.of(EntityKind.PERSON, text, 0, 13),
                    Entity.of(EntityKind.PERSON, text, 23, 38)));
    List<Target> known = List.of(new Target("Ford", null), new Target("Vescano", null));
    assertThat(reader.read(text, "en", known))
        .containsExactly(
            new Entity(EntityKind.PERSON, "Harrison Ford", 0, 13, null),
            new Entity(EntityKind.PRODUCT, "Vescano Bottega", 23, 38, "Vescano"));
  }

  @Test
  void findsPeopleOrganisationsAndPlaces() {
    assertThat(EntityFigures.measure(READER, text -> text).value()).isGreaterThan(0.9);
  }

  @Test
  void findsThemWhateverTheCase() {
    assertThat(EntityFigures.measure(READER, text -> text.toLowerCase(Locale.ROOT)).value())
        .isGreaterThan(0.75);
    assertThat(EntityFigures.measure(READER, text -> text.toUpperCase(Locale.ROOT)).value())
        .isGreaterThan(0.75);
  }

  @Test
  void findsNoNamesInOtherLanguages() {
    assertThat(READER.read("Angela Merkel war in Berlin", "de", List.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "🫖🫖🫖",
        "\u202e\u0627\u0644\u0634\u0627\u064a",
        "Z\u0351\u036b\u0343a\u030al\u0327g\u0322o\u0321"
      })
  void takesAnyText(String text) {
    assertThat(READER.read(text, "en", List.of())).isEmpty();
  }

  @Test
  void takesLongTexts() {
    String text = "Sarah Whitfield of Barclays paid $5. ".repeat(3_000);
    assertThat(READER.read(text, "en", List.of())).isNotEmpty();
    String digits = "1.1.".repeat(25_000) + "A-".repeat(25_000);
    assertThat(FIGURES.read(digits, "en", List.of())).isNotNull();
  }

  @Test
  void isSharedByThreads() {
    List<String> texts = MarkedPost.all().stream().map(MarkedPost::text).toList();
    List<List<Entity>> alone = texts.stream().map(EntityReaderTest::read).toList();
    List<List<Entity>> together =
        IntStream.range(0, texts.size() * 4)
            .parallel()
            .mapToObj(number -> read(texts.get(number % texts.size())))
            .toList();
    IntStream.range(0, together.size())
        .forEach(n -> assertThat(together.get(n)).isEqualTo(alone.get(n % texts.size())));
  }

  private static List<Entity> read(String text) {
    return READER.read(text, "en", List.of());
  }
}
