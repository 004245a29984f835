package io.earshot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.earshot.connectors.Author;
import io.earshot.connectors.AuthorProfile;
import io.earshot.connectors.Failure;
import io.earshot.connectors.Post;
import io.earshot.connectors.SourceKind;
import io.earshot.connectors.SourceStanza;
import io.earshot.store.Erasure.State;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What a store promises of people who are not to be kept. */
interface ErasuresContract extends StoreUnderTest {
  Instant EVENING = Instant.parse("2026-03-01T18:00:00Z");
  Traces JANE =
      new Traces(
          Set.of("C-1"), Set.of("jane@social.example"), Set.of("Jane Roe", "jane@social.example"));

  @Test
  default void suppressedPeopleAreKnownByTheirAccountsAndAddressesOnly() {
    Predicate<String> nobody = store().suppressions().suppressed();
    store().suppressions().add(PersonKeys.of(by("Jane@social.example", "jane", null)));
    store().suppressions().add(List.of(PersonKeys.email("Jane@Mail.example")));
    long count = store().suppressions().count();
    store().suppressions().add(List.of(PersonKeys.email("jane@mail.example ")));

    reopened();
    assertThat(store().suppressions().count()).isEqualTo(count);
    assertThat(suppresses(by("jane@social.example", null, null))).isTrue();
    assertThat(suppresses(by("another id", "@Jane", null))).isTrue();
    assertThat(suppresses(by("another id", null, "jane@mail.example"))).isTrue();
    assertThat(suppresses(by("another id", "janet", "janet@mail.example"))).isFalse();
    assertThat(nobody.test(PersonKeys.author("jane@social.example"))).isFalse();
  }

  private boolean suppresses(Post post) {
    return PersonKeys.of(post).stream().anyMatch(store().suppressions().suppressed());
  }

  private static Post by(String id, String handle, String email) {
    AuthorProfile profile = new AuthorProfile(null, null, null, null, email, null);
    Author author = new Author(id, "Jane Roe", handle, null, profile);
    return new Post(
        "p", "s", "social", null, null, null, null, null, null, null, null, author, null, null,
        null, null, null, null);
  }

  @Test
  default void anErasureSuppressesAtOnceAndForgetsWhomItWasAbout() {
    Erasure begun = store().erasures().begin(JANE, List.of(PersonKeys.author("jane")), EVENING);

    reopened();
    assertThat(store().suppressions().suppressed().test(PersonKeys.author("JANE"))).isTrue();
    assertThat(store().erasures().open()).containsExactly(begun);
    assertThat(begun.person()).isEqualTo(JANE);

    store().erasures().end(begun.id(), EVENING);
    assertThat(store().erasures().open()).hasSize(1);
    store().erasures().count(begun.id(), Map.of("posts", 2L));
    store().erasures().fail(begun.id(), "in the logs: no");
    assertThat(store().erasures().open())
        .extracting(Erasure::failure, Erasure::person)
        .containsExactly(tuple("in the logs: no", JANE));
    store().erasures().retry();
    assertThat(store().erasures().open()).extracting(Erasure::failure).containsOnlyNulls();
    store().erasures().fail(begun.id(), "in the logs: no");
    store().erasures().count(begun.id(), Map.of("posts", 1L, "logLines", 4L));
    store().erasures().forget(begun.id());
    assertThat(store().erasures().open()).extracting(Erasure::person).containsExactly(Traces.NONE);
    store().erasures().end(begun.id(), EVENING.plusSeconds(9));

    reopened();
    assertThat(store().erasures().open()).isEmpty();
    assertThat(store().erasures().newest(9))
        .containsExactly(
            new Erasure(
                begun.id(),
                State.DONE,
                EVENING,
                EVENING.plusSeconds(9),
                Traces.NONE,
                Map.of("posts", 3L, "logLines", 4L, "crmRecords", 0L),
                null));
  }

  @Test
  default void whatIsAboutAPersonIsDeletedAndElsewhereTheirNameIsHidden() {
    store().customers().save(customer("C-1", "Jane Roe"));
    store().customers().save(customer("C-2", "Jane Roebuck"));
    store().customerLinks().put(link("jane@social.example", "C-1"));
    store().customerLinks().put(link("jane@elsewhere.example", "C-1"));
    store().customerLinks().put(link("bo", "C-2"));
    store().linkDecisions().decide("bo", "C-1", LinkDecision.Verdict.REJECTED, EVENING);
    store().sources().save(source("posts of Jane Roe"), Origin.CONSOLE);
    store()
        .journal()
        .deadLetters(
            "read",
            "posts of Jane Roe",
            List.of(new Failure("a page of JANE ROE's", "it is 50%_off!", "Jane Roe, Jane Roe.")),
            EVENING);

    Map<String, Long> counts = store().erasures().purge(JANE);

    assertThat(counts)
        .containsEntry("customers", 1L)
        .containsEntry("links", 2L)
        .containsEntry("decisions", 1L);
    assertThat(counts.get("texts")).isEqualTo(3);
    reopened();
    assertThat(store().customers().changedAfter(0, 9))
        .extracting(CustomerRow::id)
        .containsExactly("C-2");
    assertThat(store().customers().find("C-2").orElseThrow().name()).isEqualTo("Jane Roebuck");
    assertThat(store().customerLinks().of("C-1")).isEmpty();
    assertThat(store().customerLinks().of("C-2")).hasSize(1);
    assertThat(store().linkDecisions().ofCustomer("C-1")).isEmpty();
    assertThat(store().sources().find("posts of Jane Roe")).isPresent();
    assertThat(store().journal().deadLetters(null, 9))
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.place()).isEqualTo("a page of ********'s");
              assertThat(letter.item()).isEqualTo("********, ********.");
              assertThat(letter.reason()).isEqualTo("it is 50%_off!");
            });
    assertThat(store().erasures().purge(JANE).values()).containsOnly(0L);
  }

  @Test
  default void findsCustomersByWhatStandsInThem() {
    store().customers().save(customer("C-1", "Jane 100%_Roe"));
    store().customers().save(customer("C-2", "Jane 100 Roe"));

    assertThat(store().customers().holding("100%_roe", 9))
        .extracting(Customer::id)
        .containsExactly("C-1");
  }

  private static Customer customer(String id, String name) {
    return new Customer(id, name, null, null, null, null, null, null, true);
  }

  private static LinkedAuthor link(String author, String customer) {
    return new LinkedAuthor(
        author,
        null,
        null,
        null,
        null,
        null,
        LinkedAuthor.State.LINKED,
        customer,
        null,
        null,
        EVENING);
  }

  private static SourceStanza source(String name) {
    return new SourceStanza(
        name, SourceKind.FEED, List.of("https://a.example"), 5, 0, 24, null, null, true, false);
  }
}
