package io.earshot.job.source;

import static io.earshot.job.source.Splits.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AgendaTest {
  private final Agenda agenda = new Agenda();

  @Test
  void givesTheOneDueLongest() {
    Endpoint later = endpoint("https://a.example/", NOW.minusSeconds(1));
    Endpoint earlier = endpoint("https://b.example/", NOW.minusSeconds(2));
    agenda.add(later);
    agenda.add(earlier);

    assertThat(agenda.take(NOW)).isSameAs(earlier);
    assertThat(agenda.take(NOW)).isSameAs(later);
    assertThat(agenda.take(NOW)).isNull();
  }

  /** Else a thousand feeds that are each half read would all be in memory. */
  @Test
  void goesOnWithWhatIsUnderWayButNotForEver() {
    Endpoint longer = endpoint("https://a.example/", NOW.minusSeconds(2));
    Endpoint underWay = endpoint("https://b.example/", NOW);
    agenda.add(longer);
    for (int page = 0; page < Endpoint.MOST_PAGES_IN_A_ROW; page++) {
      underWay.pageRead(true);
      agenda.add(underWay);
      assertThat(agenda.take(NOW)).isSameAs(underWay);
      agenda.release("b.example");
    }
    underWay.pageRead(true);
    agenda.add(underWay);
    assertThat(agenda.take(NOW)).isSameAs(longer);
    assertThat(agenda.take(NOW)).isSameAs(underWay);
  }

  @Test
  void waitsUntilAnEndpointIsDue() {
    agenda.add(endpoint("https://a.example/", NOW.plusSeconds(5)));

    assertThat(agenda.take(NOW)).isNull();
    assertThat(agenda.next()).isEqualTo(NOW.plusSeconds(5));
    assertThat(agenda.take(NOW.plusSeconds(5))).isNotNull();
    assertThat(agenda.next()).isNull();
  }

  @Test
  void asksAHostForOneThingAtATime() {
    Endpoint first = endpoint("https://a.example/1", NOW.minusSeconds(2));
    Endpoint second = endpoint("https://a.example/2", NOW.minusSeconds(1));
    agenda.add(first);
    agenda.add(second);

    assertThat(agenda.take(NOW)).isSameAs(first);
    assertThat(agenda.take(NOW)).isNull();
    agenda.release("a.example");
    assertThat(agenda.take(NOW)).isSameAs(second);
  }

  @Test
  void forgetsWhatIsRemovedAlsoWhileItWaitsForItsHost() {
    Endpoint first = endpoint("https://a.example/1", NOW.minusSeconds(2));
    Endpoint second = endpoint("https://a.example/2", NOW.minusSeconds(1));
    agenda.add(first);
    agenda.add(second);
    agenda.take(NOW);
    agenda.take(NOW);

    agenda.remove(second);
    agenda.release("a.example");

    assertThat(agenda.take(NOW)).isNull();
  }

  private static Endpoint endpoint(String url, Instant due) {
    EndpointSplit split = EndpointSplit.unread(Splits.stanza("blog", 5, url), url, due);
    return new Endpoint(
        split,
        (stanza, unused) -> {
          throw new AssertionError("nothing is read here");
        });
  }
}
