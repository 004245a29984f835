package io.earshot.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.earshot.connectors.http.FetchException.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class HostTurnsTest {
  private static final HttpUrl BLOG = HttpUrl.get("https://blog.example/a");
  private static final HttpUrl NEWS = HttpUrl.get("https://news.example/a");
  private static final HttpUrl LOOPBACK = HttpUrl.get("http://127.0.0.1:8080/a");

  private final ManualTime time = new ManualTime();
  private final Instant start = time.instant();
  private final HostTurns turns = new HostTurns(Politeness.DEFAULT, time, time);

  @Test
  void aRestedHostTakesABurstAndThenKeepsTheGap() throws Exception {
    for (int i = 0; i < 4; i++) {
      ask(BLOG, Duration.ZERO);
    }
    assertThat(time.since(start)).isZero();
    ask(BLOG, Duration.ZERO);
    ask(BLOG, Duration.ZERO);
    assertThat(time.since(start)).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void aRestWinsBackOneRequestASecondButNeverMoreThanTheBurst() throws Exception {
    for (int i = 0; i < 4; i++) {
      ask(BLOG, Duration.ZERO);
    }
    time.sleep(Duration.ofSeconds(2));
    ask(BLOG, Duration.ZERO);
    ask(BLOG, Duration.ZERO);
    assertThat(time.since(start)).isEqualTo(Duration.ofSeconds(2));
    time.sleep(Duration.ofHours(1));
    for (int i = 0; i < 5; i++) {
      ask(BLOG, Duration.ZERO);
    }
    assertThat(time.since(start)).isEqualTo(Duration.ofHours(1).plusSeconds(3));
  }

  @Test
  void otherHostsAndThisMachineDoNotWait() throws Exception {
    ask(BLOG, Duration.ZERO);
    ask(NEWS, Duration.ZERO);
    for (int i = 0; i < 100; i++) {
      ask(LOOPBACK, Duration.ZERO);
    }
    assertThat(time.since(start)).isZero();
  }

  @Test
  void aCrawlDelayLengthensTheGapButOnlyForThoseWhoKeepIt() throws Exception {
    ask(BLOG, Duration.ofSeconds(30));
    ask(BLOG, Duration.ofSeconds(30));
    assertThat(time.since(start)).isEqualTo(Duration.ofSeconds(30));
    ask(BLOG, Duration.ZERO);
    assertThat(time.since(start)).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void aTurnTooFarOffIsRefusedAtOnce() throws Exception {
    ask(BLOG, Duration.ofMinutes(5));
    FetchException thrown =
        catchThrowableOfType(FetchException.class, () -> ask(BLOG, Duration.ofMinutes(5)));

    assertThat(thrown.reason()).isEqualTo(Reason.RATE_LIMITED);
    assertThat(thrown.notBefore()).isEqualTo(start.plusSeconds(300));
    assertThat(time.since(start)).isZero();
    ask(BLOG, Duration.ZERO);
  }

  @Test
  void aPauseIsWaitedForWhenShort() throws Exception {
    turns.pause(BLOG, start.plusSeconds(40));
    ask(BLOG, Duration.ZERO);
    assertThat(time.since(start)).isEqualTo(Duration.ofSeconds(40));
  }

  @Test
  void noMoreThanTheAllowedNumberAreUnderWay() throws Exception {
    ExecutorService threads = Executors.newCachedThreadPool();
    HostTurns.Turn first = turns.take(LOOPBACK, Duration.ZERO);
    HostTurns.Turn second = turns.take(LOOPBACK, Duration.ZERO);
    Future<HostTurns.Turn> third = threads.submit(() -> turns.take(LOOPBACK, Duration.ZERO));

    assertThat(
            catchThrowableOfType(
                TimeoutException.class, () -> third.get(50, TimeUnit.MILLISECONDS)))
        .isNotNull();
    first.release();
    third.get(5, TimeUnit.SECONDS).release();
    second.release();
    threads.shutdownNow();
  }

  @Test
  void manyThreadsNeverExceedTheNumber() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    AtomicInteger underWay = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch done = new CountDownLatch(2000);
    for (int i = 0; i < 2000; i++) {
      threads.execute(
          () -> {
            try {
              HostTurns.Turn turn = turns.take(LOOPBACK, Duration.ZERO);
              most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
              underWay.decrementAndGet();
              turn.release();
              done.countDown();
            } catch (FetchException | InterruptedException e) {
              throw new AssertionError(e);
            }
          });
    }
    assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(most.get()).isBetween(1, 2);
    threads.shutdownNow();
  }

  private void ask(HttpUrl url, Duration crawlDelay) throws FetchException, InterruptedException {
    turns.take(url, crawlDelay).release();
  }
}
