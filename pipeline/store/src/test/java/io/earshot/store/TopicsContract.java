package io.earshot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a store promises of topics, beside what it promises of all decisions. */
interface TopicsContract extends StoreUnderTest {
  @Test
  default void keepsATopicWithEverythingItSays() {
    Topic full =
        new Topic(
            " Delivery ",
            "Whether and when it comes ",
            List.of("it came late", " ", "it came late", "wo bleibt mein Paket?"),
            "parcel OR paket");
    store().topics().save(full, Origin.CONSOLE);
    store().topics().importFile(List.of(new Topic("Price", " ", null, "")));

    assertThat(full.name()).isEqualTo("Delivery");
    assertThat(full.examples()).containsExactly("it came late", "wo bleibt mein Paket?");
    assertThat(reopened().topics().changedAfter(0))
        .containsExactly(
            new Decision<>(full, Origin.CONSOLE, 1, false),
            new Decision<>(new Topic("Price", null, null, null), Origin.FILE, 2, false));
  }

  @Test
  default void theConsoleChangesOnlyTopicsOfItsOwn() {
    store().topics().importFile(List.of(new Topic("Price", null, null, null)));
    store().topics().save(new Topic("Delivery", null, null, null), Origin.CONSOLE);
    store().topics().delete("Delivery");

    assertThat(store().topics().all()).hasSize(1);
    assertThatThrownBy(() -> store().topics().delete("Price"))
        .hasMessage("The topic 'Price' comes from the configuration files: change it there");
  }

  @Test
  default void aTopicWithoutANameOrWithTooManyExamplesIsNone() {
    assertThatThrownBy(() -> new Topic(" ", null, null, null))
        .isInstanceOf(IllegalArgumentException.class);
    List<String> same = Collections.nCopies(60, "the same");
    assertThat(new Topic("a", null, same, null).examples()).containsExactly("the same");
    List<String> many = IntStream.range(0, 51).mapToObj(i -> "example " + i).toList();
    assertThatThrownBy(() -> new Topic("a", null, many, null))
        .hasMessage("a topic has at most 50 examples, not 51");
  }
}
