package io.earshot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.earshot.store.LinkDecision.Verdict;
import io.earshot.store.LinkedAuthor.State;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a store promises of customers and of the authors they are. */
interface CustomersContract extends StoreUnderTest {
  Instant DAWN = Instant.parse("2026-03-02T06:00:00Z");

  @Test
  default void keepsACustomerWithEverythingItSays() {
    Customer full =
        new Customer(
            "0033x/ä",
            "Zoë \u0000 Örn",
            List.of("zoe@mail.example"),
            List.of("+49301234567"),
            List.of("zoe.example/me"),
            List.of(new SocialHandle("mastodon", "zoe@town.example")),
            "Örn & Co",
            "Lund",
            true);
    store().customers().save(full);
    reopened();
    assertThat(store().customers().find("0033x/ä")).contains(full);
    assertThat(store().customers().find("0033X/Ä")).isEmpty();
    assertThat(store().customers().count()).isOne();
  }

  @Test
  default void onlyWhatChangesTakesARevision() {
    assertThat(store().customers().saveAll(List.of(named("1", "Ann"), named("2", "Bo"))))
        .isEqualTo(2);
    assertThat(store().customers().saveAll(List.of(named("1", "Ann"), named("2", "Bob")))).isOne();
    List<CustomerRow> changed = store().customers().changedAfter(0, 9);
    assertThat(changed).extracting(CustomerRow::id).containsExactly("1", "2");
    long seen = changed.get(1).revision();
    assertThat(store().customers().changedAfter(seen, 9)).isEmpty();

    store().customers().delete("1");
    assertThat(store().customers().changedAfter(seen, 9))
        .extracting(CustomerRow::id, CustomerRow::customer)
        .containsExactly(tuple("1", null));
    assertThatThrownBy(() -> store().customers().delete("1"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("'1'");
    store().customers().save(named("1", "Ann again"));
    assertThat(store().customers().find("1").orElseThrow().name()).isEqualTo("Ann again");
  }

  @Test
  default void listsByNamePageAfterPage() {
    store()
        .customers()
        .saveAll(
            IntStream.range(0, 7)
                .mapToObj(i -> named("c" + i, i % 2 == 0 ? "Émile 100%" : "Anna_" + i))
                .toList());
    List<Customer> first = store().customers().list(null, null, 4);
    assertThat(first).extracting(Customer::id).containsExactly("c1", "c3", "c5", "c0");
    assertThat(store().customers().list(null, first.get(3), 4))
        .extracting(Customer::id)
        .containsExactly("c2", "c4", "c6");
    assertThat(store().customers().list("emile", null, 9)).hasSize(4);
    assertThat(store().customers().list("100%", null, 9)).hasSize(4);
    assertThat(store().customers().list("a_3", null, 9))
        .extracting(Customer::id)
        .containsExactly("c3");
    assertThat(store().customers().list(" c6 ", null, 9))
        .extracting(Customer::id)
        .containsExactly("c6");
    assertThat(store().customers().find(List.of("c1", "c9"))).containsOnlyKeys("c1");
  }

  @Test
  default void anIdThatAQueryCouldNotNameIsRefused() {
    for (String id : List.of("", "known", "two words", "x".repeat(201))) {
      assertThatThrownBy(() -> named(id, "Ann"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("'" + id + "'");
    }
  }

  @Test
  default void keepsWhichAuthorsACustomerIs() {
    LinkedAuthor linked = author("zoe@town.example", State.LINKED, "7");
    store().customerLinks().put(author("zoe@town.example", State.CONFLICT, null));
    store().customerLinks().put(author("other", State.CONFLICT, null));
    store().customerLinks().put(linked);
    reopened();
    assertThat(store().customerLinks().of("7")).containsExactly(linked);
    assertThat(store().customerLinks().find("zoe@town.example")).contains(linked);
    assertThat(store().customerLinks().newest(State.CONFLICT, 9))
        .extracting(LinkedAuthor::author)
        .containsExactly("other");
    assertThat(store().customerLinks().count(State.LINKED)).isOne();
    assertThat(store().customerLinks().counts(List.of("7", "8"))).isEqualTo(Map.of("7", 1L));
    assertThat(store().customerLinks().counts(List.of())).isEmpty();
    store().customerLinks().remove("zoe@town.example");
    assertThat(store().customerLinks().of("7")).isEmpty();
  }

  @Test
  default void whoWasHeardLastComesFirst() {
    store().customerLinks().put(author("first", State.LINKED, "7"));
    store().customerLinks().put(author("second", State.LINKED, "8"));
    store().customerLinks().put(author("third", State.LINKED, "7"));
    store().customerLinks().put(author("fourth", State.CONFLICT, null));
    assertThat(store().customerLinks().newestCustomers(9)).containsExactly("7", "8");
    assertThat(store().customerLinks().newestCustomers(1)).containsExactly("7");
  }

  @Test
  default void theLastWordOnALinkCounts() {
    store().linkDecisions().decide("zoe", "7", Verdict.REJECTED, DAWN);
    store().linkDecisions().decide("zoe", "8", Verdict.CONFIRMED, DAWN);
    store().linkDecisions().decide("zoe", "7", Verdict.OPEN, DAWN.plusSeconds(1));
    assertThat(store().linkDecisions().changedAfter(0, 9))
        .extracting(LinkDecision::author, LinkDecision::customer, LinkDecision::verdict)
        .containsExactly(tuple("zoe", "8", Verdict.CONFIRMED), tuple("zoe", "7", Verdict.OPEN));
    assertThat(store().linkDecisions().of("zoe")).hasSize(2);
    assertThat(store().linkDecisions().ofCustomer("7").get(0).decided())
        .isEqualTo(DAWN.plusSeconds(1));
  }

  private static LinkedAuthor author(String id, State state, String customer) {
    List<LinkEvidence> evidence =
        List.of(new LinkEvidence("7", EvidenceKind.EMAIL, "zoe@mail.example"));
    return new LinkedAuthor(
        id, "mastodon", "town.example", "Zoë", "zoe", null, state, customer, evidence, null, DAWN);
  }

  private static Customer named(String id, String name) {
    return new Customer(id, name, null, null, null, null, null, null, false);
  }
}
