package io.earshot.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a store promises of what people begin to talk about. */
interface RisingContract extends StoreUnderTest {
  Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @Test
  default void aTermStandsOnceAsItWasLastFound() {
    store().rising().put(rise("lid", NOON, 5, 1e-6));
    store().rising().put(rise("lid", NOON.plusSeconds(60), 9, 1e-9));
    store().rising().put(rise("lid", NOON.plusSeconds(60), 9, 1e-9));
    store().rising().put(rise("#recall", NOON, 7, 1e-7));

    assertThat(reopened().rising().since(NOON.minusSeconds(1), 9))
        .containsExactly(
            new Rise("Acme", "lid", NOON, NOON.plusSeconds(60), 9, 0.5, 1e-9, List.of("b", "a")),
            rise("#recall", NOON, 7, 1e-7));
    assertThat(store().rising().since(NOON.minusSeconds(1), 1)).hasSize(1);
    assertThat(store().rising().since(NOON, 9)).extracting(Rise::term).containsExactly("lid");
  }

  @Test
  default void oneThatHadCeasedIsNoticedAnew() {
    Instant later = NOON.plus(Rising.PAUSE).plusSeconds(1);
    store().rising().put(rise("lid", NOON, 5, 1e-6));
    store().rising().put(rise("lid", later, 6, 1e-6));

    assertThat(store().rising().since(NOON, 9)).extracting(Rise::noticed).containsExactly(later);
    store().rising().forget(later.plus(Duration.ofSeconds(1)));
    assertThat(store().rising().since(NOON, 9)).isEmpty();
  }

  static Rise rise(String term, Instant judged, long posts, double probability) {
    return new Rise("Acme", term, judged, judged, posts, 0.5, probability, List.of("b", "a"));
  }
}
