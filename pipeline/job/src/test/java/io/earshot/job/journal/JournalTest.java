package io.earshot.job.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.connectors.Failure;
import io.earshot.connectors.Gap;
import io.earshot.job.jvm.Lease;
import io.earshot.store.SourceStatus;
import io.earshot.store.SourceStatus.State;
import io.earshot.store.Store;
import io.earshot.store.StoreSettings;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JournalTest {
  private static final String URL = "https://blog.example/feed";
  private final StoreSettings settings =
      new StoreSettings("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", null, null);
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(settings);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void writesAtTheLatestWhenTheLastUserLeaves() {
    try (Lease<Journal> journal = Journal.lease(settings)) {
      journal.value().status(status(1));
      journal.value().status(status(2));
      journal.value().gaps("blog", URL, List.of(new Gap(null, null, "window lost")));
      journal.value().failures("read", "blog", List.of(failure(1)));
    }

    assertThat(store.journal().statuses()).containsExactly(status(2));
    assertThat(store.journal().gaps(10)).hasSize(1);
    assertThat(store.journal().deadLetters("blog", 10)).hasSize(1);
  }

  @Test
  void forgetsAnEndpointAfterItsLastStatus() {
    try (Lease<Journal> journal = Journal.lease(settings)) {
      journal.value().status(status(1));
      journal.value().forget("blog", URL);
    }

    assertThat(store.journal().statuses()).isEmpty();
  }

  @Test
  void countsTheReportsItHadNoRoomFor() {
    Reports reports = new Reports();
    IntStream.range(0, Reports.MOST + 3)
        .forEach(number -> reports.failures("read", "blog", List.of(failure(number % 5))));

    reports.write(store.journal());

    assertThat(store.journal().deadLetters("blog", 10)).hasSize(5);
    assertThat(store.journal().deadLetters(null, 10))
        .filteredOn(letter -> letter.stage().equals("journal"))
        .singleElement()
        .satisfies(letter -> assertThat(letter.reason()).startsWith("3 reports were lost"));
  }

  @Test
  void writesNothingTwice() {
    Reports reports = new Reports();
    reports.failures("read", "blog", List.of(failure(1)));

    reports.write(store.journal());
    reports.write(store.journal());

    assertThat(store.journal().deadLetters("blog", 10))
        .singleElement()
        .satisfies(letter -> assertThat(letter.count()).isEqualTo(1));
  }

  @Test
  void letsNewerStatusesReplaceOlderOnesThatWait() {
    Reports older = new Reports();
    older.status(status(1));
    Reports newer = new Reports();
    newer.status(status(2));

    older.add(newer);
    older.write(store.journal());

    assertThat(store.journal().statuses()).containsExactly(status(2));
  }

  private static Failure failure(int entry) {
    return new Failure(URL + " entry " + entry, "no link", null);
  }

  private static SourceStatus status(long reads) {
    return new SourceStatus("blog", URL, State.OK, null, null, null, null, reads, 0, 0, 0, null);
  }
}
