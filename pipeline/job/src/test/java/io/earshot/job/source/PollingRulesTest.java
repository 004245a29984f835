package io.earshot.job.source;

import static io.earshot.job.source.Splits.NOW;
import static io.earshot.job.source.Splits.page;
import static io.earshot.job.source.Splits.split;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.connectors.Failure;
import io.earshot.connectors.Page;
import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.FetchException.Reason;
import io.earshot.store.SourceStatus.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PollingRulesTest {

  @Test
  void slowsDownWhenMostWasKnownAndSpeedsUpWhenMostWasNew() {
    EndpointSplit before = split(null);

    assertThat(waitAfter(before, page(0.5))).isEqualTo(PollingRules.FIRST_INTERVAL);
    assertThat(waitAfter(before, page(null))).isEqualTo(PollingRules.FIRST_INTERVAL);
    assertThat(waitAfter(before, page(0.9))).isEqualTo(Duration.ofMinutes(45));
    assertThat(waitAfter(before, page(0.1))).isEqualTo(Duration.ofMinutes(20));
  }

  @Test
  void staysBetweenTenMinutesAndADay() {
    EndpointSplit slow = split(null);
    EndpointSplit fast = split(null);
    for (int read = 0; read < 20; read++) {
      slow = PollingRules.read(slow, page(1.0), NOW);
      fast = PollingRules.read(fast, page(0.0), NOW);
    }

    assertThat(slow.status().nextRead()).isEqualTo(NOW.plus(Duration.ofHours(24)));
    assertThat(fast.status().nextRead()).isEqualTo(NOW.plus(Duration.ofMinutes(10)));
  }

  @Test
  void keepsAFixedInterval() {
    assertThat(waitAfter(split(5), page(1.0))).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void readsTheNextPageAtOnce() {
    Page page = new Page(null, null, null, "cursor", true, null, null);

    assertThat(PollingRules.read(split(null), page, NOW).status().nextRead()).isEqualTo(NOW);
  }

  @Test
  void waitsAsLongAsTheSourceAsksButNotForEver() {
    Instant tomorrow = NOW.plus(Duration.ofDays(1));
    Page asks = new Page(null, null, null, "cursor", true, null, tomorrow);
    Page absurd = new Page(null, null, null, "cursor", false, null, Instant.MAX);

    assertThat(PollingRules.read(split(5), asks, NOW).status().nextRead()).isEqualTo(tomorrow);
    assertThat(PollingRules.read(split(5), absurd, NOW).status().nextRead())
        .isEqualTo(NOW.plus(Duration.ofDays(30)));
  }

  @Test
  void takesTheCursorAndCounts() {
    Page page =
        new Page(
            List.of(Splits.post("a", Duration.ofHours(3)), Splits.post("b", Duration.ofHours(2))),
            List.of(new Failure("entry 3", "no link", null)),
            null,
            "cursor",
            false,
            null,
            null);

    EndpointSplit after = PollingRules.read(split(5), page, NOW);

    assertThat(after.cursor()).isEqualTo("cursor");
    assertThat(after.status().posts()).isEqualTo(2);
    assertThat(after.status().failures()).isEqualTo(1);
    assertThat(after.status().reads()).isEqualTo(1);
    assertThat(after.status().newestPublished()).isEqualTo(NOW.minus(Duration.ofHours(2)));
    assertThat(after.status().state()).isEqualTo(State.OK);
  }

  @Test
  void waitsTwiceAsLongAfterEachFailureAndForgetsThemAfterASuccess() {
    EndpointSplit once = PollingRules.failed(split(30), unreachable(), NOW);
    EndpointSplit twice = PollingRules.failed(once, unreachable(), NOW);
    EndpointSplit often = twice;
    for (int failure = 0; failure < 100; failure++) {
      often = PollingRules.failed(often, unreachable(), NOW);
    }

    assertThat(once.status().nextRead()).isEqualTo(NOW.plusSeconds(30));
    assertThat(twice.status().nextRead()).isEqualTo(NOW.plusSeconds(60));
    assertThat(often.status().nextRead()).isEqualTo(NOW.plus(PollingRules.SHORTEST));
    assertThat(often.status().consecutiveFailures()).isEqualTo(102);
    assertThat(often.status().message()).isEqualTo("blog.example does not answer");
    assertThat(often.status().state()).isEqualTo(State.FAILING);
    assertThat(PollingRules.read(often, page(null), NOW).status().consecutiveFailures()).isZero();
    assertThat(PollingRules.read(often, page(null), NOW).failingSince()).isNull();
  }

  @Test
  void obeysRetryAfter() {
    Instant later = NOW.plus(Duration.ofHours(2));
    FetchException limited =
        new FetchException("too many requests", Reason.RATE_LIMITED, 429, later, null);

    EndpointSplit after = PollingRules.failed(split(5), limited, NOW);

    assertThat(after.status().nextRead()).isEqualTo(later);
    assertThat(after.cursor()).isNull();
  }

  @Test
  void triesADeadEndpointEveryThirtyDays() {
    EndpointSplit failing = PollingRules.failed(split(null), unreachable(), NOW);
    Instant later = NOW.plus(Duration.ofDays(15));

    EndpointSplit dead = PollingRules.failed(failing, unreachable(), later);

    assertThat(dead.status().state()).isEqualTo(State.DEAD);
    assertThat(dead.status().nextRead()).isEqualTo(later.plus(Duration.ofDays(30)));
    assertThat(PollingRules.read(dead, page(null), later).status().state()).isEqualTo(State.OK);
  }

  @Test
  void readsSoonerWhenTheStanzaAsksForIt() {
    EndpointSplit slow = PollingRules.read(split(86_400), page(null), NOW);

    EndpointSplit faster =
        PollingRules.configured(slow.with(split(60).stanza()), NOW.plusSeconds(10));

    assertThat(faster.status().nextRead()).isEqualTo(NOW.plusSeconds(70));
  }

  @Test
  void saysThatAnEndpointIsPausedAndReadsItAtOnceWhenResumed() {
    EndpointSplit read = PollingRules.read(split(3600), page(null), NOW);

    EndpointSplit paused = PollingRules.configured(read.with(Splits.paused(read.stanza())), NOW);
    assertThat(paused.status().state()).isEqualTo(State.PAUSED);
    assertThat(PollingRules.read(paused, page(null), NOW).status().state()).isEqualTo(State.PAUSED);

    EndpointSplit resumed = PollingRules.configured(paused.with(read.stanza()), NOW);
    assertThat(resumed.status().state()).isEqualTo(State.OK);
    assertThat(resumed.status().nextRead()).isEqualTo(NOW);
    assertThat(resumed.cursor()).isEqualTo("cursor");
  }

  private static Duration waitAfter(EndpointSplit split, Page page) {
    return Duration.between(NOW, PollingRules.read(split, page, NOW).status().nextRead());
  }

  private static FetchException unreachable() {
    return new FetchException("blog.example does not answer", Reason.NETWORK, 0, null, null);
  }
}
