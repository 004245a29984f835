package io.earshot.insight.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.earshot.store.Customer;
import io.earshot.store.SocialHandle;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class NormaliserTest {
  private final Normaliser normaliser = new Normaliser(new Phones("DE"));

  @Test
  void everyValueIsWrittenInOneWay() {
    Normalised normalised =
        normaliser.normalised(
            new CustomerDraft(
                " C-1 ",
                "  Zoe\u0308   \u200bÖrn\n",
                List.of("Zoe@Mail.Example", "mailto:zoe@mail.example"),
                List.of("030 1234567"),
                List.of("https://www.zoe.example/", "https://town.example/@Zoe"),
                List.of(new WrittenHandle("twitter", "@Zoe"), new WrittenHandle(null, "x.com/zoe")),
                " Örn & Co ",
                "Lund",
                "Ja"));
    assertThat(normalised.refused()).isEmpty();
    assertThat(normalised.customer())
        .isEqualTo(
            new Customer(
                "C-1",
                "Zoë Örn",
                List.of("zoe@mail.example"),
                List.of("+49301234567"),
                List.of("zoe.example"),
                List.of(
                    new SocialHandle("x", "zoe"), new SocialHandle("mastodon", "zoe@town.example")),
                "Örn & Co",
                "Lund",
                true));
  }

  @Test
  void aValueOfNoUseIsLeftOutAndSaidWithItsPlace() {
    Normalised normalised =
        normaliser.normalised(
            new CustomerDraft(
                "C-1",
                "x".repeat(301),
                List.of("zoe@mail.example", "none"),
                List.of("call me"),
                List.of("n/a"),
                List.of(new WrittenHandle("mastodon", "zoe")),
                null,
                null,
                "perhaps"));
    assertThat(normalised.customer())
        .isEqualTo(
            new Customer(
                "C-1", null, List.of("zoe@mail.example"), null, null, null, null, null, false));
    assertThat(normalised.refused())
        .extracting(RefusedValue::field, RefusedValue::item, RefusedValue::value)
        .containsExactly(
            tuple("name", 0, "x".repeat(301)),
            tuple("emails", 1, "none"),
            tuple("phones", 0, "call me"),
            tuple("sites", 0, "n/a"),
            tuple("handles", 0, "zoe"),
            tuple("consent", 0, "perhaps"));
  }

  @Test
  void withoutAnIdThereIsNoCustomer() {
    for (String id :
        Collections.unmodifiableList(java.util.Arrays.asList(null, " ", "two words", "known"))) {
      Normalised normalised =
          normaliser.normalised(
              new CustomerDraft(id, "Zoë", null, null, null, null, null, null, null));
      assertThat(normalised.customer()).isNull();
      assertThat(normalised.refused()).extracting(RefusedValue::field).containsExactly("id");
    }
  }

  @Test
  void moreValuesThanOnePersonHasAreLeftOut() {
    Normalised normalised =
        normaliser.normalised(
            new CustomerDraft(
                "1",
                null,
                java.util.stream.IntStream.range(0, 102)
                    .mapToObj(i -> i + "@mail.example")
                    .toList(),
                null,
                null,
                null,
                null,
                null,
                null));
    assertThat(normalised.customer().emails()).hasSize(100);
    assertThat(normalised.refused()).hasSize(2);
  }
}
