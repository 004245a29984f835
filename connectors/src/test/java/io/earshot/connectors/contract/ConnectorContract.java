package io.earshot.connectors.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.earshot.connectors.Capability;
import io.earshot.connectors.Connector;
import io.earshot.connectors.Page;
import io.earshot.connectors.Post;
import io.earshot.connectors.TimeRange;
import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.FetchException.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every connector promises, run against a real server that speaks its protocol. A connector
 * inherits all of it by a subclass with a {@link ConnectorFixture}; what its {@code SourceKind}
 * cannot do is skipped with the reason.
 */
@Timeout(120)
public abstract class ConnectorContract {
  /** Scripts, combined letters, a family of four in one emoji, direction marks, a rare plane. */
  private static final String UNICODE =
      "Zażółć 東京 עברית नमस्ते e\u0301 👨‍👩‍👧‍👦 \u202Bab\u202C 𝒜𐍈";

  private ConnectorFixture fixture;
  private Reading reading;

  /** Starts the server, empty. */
  protected abstract ConnectorFixture start();

  /** How many posts make the connector read several pages. */
  protected abstract int severalPages();

  @BeforeEach
  void startServer() {
    fixture = start();
    reading = new Reading(fixture.stanza());
  }

  @AfterEach
  void stopServer() {
    fixture.close();
  }

  @Test
  void aFirstReadGivesWhatStands() throws Exception {
    publish(3);
    reading.on();
    assertThat(reading.ids()).containsExactlyInAnyOrderElementsOf(ids(3));
    assertThat(reading.posts().values()).allSatisfy(this::isWhole);
  }

  private void isWhole(Post post) {
    assertThat(post.source()).isEqualTo(fixture.stanza().name());
    assertThat(post.network()).isNotBlank();
    assertThat(post.site()).isNotBlank();
    assertThat(post.kind()).isNotNull();
    assertThat(post.url()).startsWith("http");
    assertThat(post.text()).contains("text of ");
    assertThat(post.published()).isBetween(Instant.EPOCH, Instant.now().plusSeconds(60));
    assertThat(post.author().id()).isNotBlank();
    assertThat(post.author().name()).isNotBlank();
    assertThat(post.conversation()).isNotBlank();
  }

  @Test
  void anEmptySourceIsNoFailure() throws Exception {
    reading.on();
    assertThat(reading.changes()).isEmpty();
    assertThat(reading.failures()).isEmpty();
  }

  @Test
  void asLittleIsReadAgainAsIsNew() throws Exception {
    publish(3);
    reading.on().forget().on();
    assertThat(reading.changes()).isEmpty();
    fixture.publish("later", "text of later");
    reading.on();
    assertThat(reading.ids()).containsExactly(fixture.id("later"));
  }

  @Test
  void pagesGiveEachPostOnce() throws Exception {
    publish(severalPages());
    reading.on();
    assertThat(reading.ids()).containsExactlyInAnyOrderElementsOf(ids(severalPages()));
    assertThat(reading.pages().stream().filter(page -> !page.changes().isEmpty()).count())
        .isGreaterThan(1);
  }

  @Test
  void aRestartAtAnyPageLosesAndRepeatsNothing() throws Exception {
    publish(severalPages());
    while (reading.onePage()) {
      assertThat(reading.cursor()).isNotNull();
    }
    fixture.publish("later", "text of later");
    reading.on();
    List<String> all = new ArrayList<>(ids(severalPages()));
    all.add(fixture.id("later"));
    assertThat(reading.ids()).containsExactlyInAnyOrderElementsOf(all);
  }

  @ParameterizedTest
  @CsvSource({
    "401, UNAUTHORISED",
    "403, UNAUTHORISED",
    "404, NOT_FOUND",
    "410, GONE",
    "500, SERVER_ERROR",
    "503, SERVER_ERROR"
  })
  void aRefusalIsReportedAndNothingIsLost(int status, Reason reason) throws Exception {
    publish(2);
    reading.on();
    fixture.publish("later", "text of later");
    fixture.answer(Fault.status(status));
    FetchException refused = catchThrowableOfType(FetchException.class, reading::on);
    assertThat(refused.reason()).isEqualTo(reason);
    assertThat(refused.status()).isEqualTo(status);
    fixture.answer(null);
    assertThat(reading.on().ids()).contains(fixture.id("later"));
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  void aRateLimitSaysWhenToComeBack(int status) {
    publish(2);
    fixture.answer(new Fault(status, Map.of("Retry-After", "120")));
    FetchException limited = catchThrowableOfType(FetchException.class, reading::on);
    assertThat(limited.reason()).isEqualTo(Reason.RATE_LIMITED);
    assertThat(Duration.between(Instant.now(), limited.notBefore()))
        .isBetween(Duration.ofSeconds(60), Duration.ofSeconds(121));
  }

  @Test
  void aCutConnectionLosesNothing() throws Exception {
    publish(5);
    fixture.answer(Fault.CUT);
    for (int attempt = 0; attempt < 3; attempt++) {
      var unused = catchThrowableOfType(FetchException.class, reading::on);
    }
    fixture.answer(null);
    reading.on();
    assertThat(reading.posts().keySet()).containsExactlyInAnyOrderElementsOf(ids(5));
    assertThat(reading.posts().values()).allSatisfy(this::isWhole);
  }

  @Test
  void aBrokenItemIsOneFailureAmongGoodPosts() throws Exception {
    fixture.publish("p0", "text of p0");
    fixture.publishBroken();
    fixture.publish("p1", "text of p1");
    reading.on();
    assertThat(reading.ids()).containsExactlyInAnyOrderElementsOf(ids(2));
    assertThat(reading.failures()).hasSize(1);
    reading.forget().on();
    assertThat(reading.failures()).isEmpty();
  }

  @Test
  void aPostWithLittleIsStillAPost() throws Exception {
    fixture.publishSparse("p0");
    reading.on();
    assertThat(reading.ids()).containsExactly(fixture.id("p0"));
    assertThat(reading.failures()).isEmpty();
  }

  @Test
  void strangeFieldsDoNoHarm() throws Exception {
    fixture.publishStrange("p0", "text of p0");
    reading.on();
    assertThat(reading.posts().get(fixture.id("p0")).text()).contains("text of p0");
    assertThat(reading.failures()).isEmpty();
  }

  @Test
  void disorderLosesNothing() throws Exception {
    fixture.disorder();
    publish(severalPages());
    reading.on();
    fixture.publish("later", "text of later");
    reading.on();
    assertThat(reading.posts().keySet())
        .containsAll(ids(severalPages()))
        .contains(fixture.id("later"));
  }

  @Test
  void everyScriptComesThrough() throws Exception {
    fixture.publish("p0", UNICODE);
    reading.on();
    assertThat(reading.posts().get(fixture.id("p0")).text()).isEqualTo(UNICODE);
  }

  @Test
  void anEditIsTheSamePostWithAnotherText() throws Exception {
    publish(3);
    reading.on().forget();
    fixture.edit("p1", "text of p1, edited");
    reading.on();
    if (can(Capability.REFRESH) && reading.ids().isEmpty()) {
      reading.refresh(fixture.id("p1"));
    }
    assertThat(reading.ids()).containsOnly(fixture.id("p1"));
    assertThat(reading.posts().get(fixture.id("p1")).text()).contains("edited");
  }

  @Test
  void aPostThatIsTakenDownIsGone() throws Exception {
    publish(3);
    reading.on();
    fixture.remove("p1");
    reading.on();
    if (can(Capability.REFRESH) && !reading.isGone(fixture.id("p1"))) {
      reading.refresh(fixture.id("p0"), fixture.id("p1"), fixture.id("p2"));
    }
    assertThat(reading.isGone(fixture.id("p1"))).isTrue();
    assertThat(reading.isGone(fixture.id("p0"))).isFalse();
    assertThat(reading.isGone(fixture.id("p2"))).isFalse();
  }

  @Test
  void troubleIsNoRemoval() throws Exception {
    Assumptions.assumeTrue(can(Capability.REFRESH), "this kind looks at no post again");
    publish(2);
    reading.on();
    for (int status : new int[] {403, 500, 503, 429}) {
      fixture.answer(Fault.status(status));
      var unused =
          catchThrowableOfType(FetchException.class, () -> reading.refresh(fixture.id("p0")));
    }
    assertThat(reading.isGone(fixture.id("p0"))).isFalse();
  }

  @Test
  void whatLiesBackIsReadPageByPage() throws Exception {
    Assumptions.assumeTrue(can(Capability.BACKFILL), "this kind cannot read what lies back");
    publish(severalPages());
    TimeRange all = new TimeRange(Instant.EPOCH, Instant.now().plusSeconds(3_600));
    reading.backfill(all);
    assertThat(reading.posts().keySet()).containsAll(ids(severalPages()));
    reading.forget().backfill(new TimeRange(Instant.EPOCH, Instant.EPOCH.plusSeconds(1)));
    assertThat(reading.changes()).isEmpty();
  }

  @Test
  void secretsAreNotShown() throws Exception {
    publish(1);
    reading.on();
    fixture.answer(Fault.status(401));
    FetchException refused = catchThrowableOfType(FetchException.class, reading::on);
    assertThat(reading.shown() + refused.getMessage()).doesNotContain(TestSecret.VALUE);
  }

  @Test
  void aConnectorThatWasClosedCanBeFollowedByAnother() throws Exception {
    publish(1);
    try (Connector first = reading.open()) {
      Page page = first.read(null);
      first.close();
      try (Connector second = reading.open()) {
        assertThat(second.read(page.cursor()).changes()).isEmpty();
      }
    }
  }

  private boolean can(Capability capability) {
    return fixture.stanza().kind().can(capability);
  }

  private void publish(int count) {
    IntStream.range(0, count).forEach(i -> fixture.publish("p" + i, "text of p" + i));
  }

  private List<String> ids(int count) {
    return IntStream.range(0, count).mapToObj(i -> fixture.id("p" + i)).toList();
  }
}
