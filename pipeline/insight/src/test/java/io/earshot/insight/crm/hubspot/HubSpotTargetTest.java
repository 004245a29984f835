package io.earshot.insight.crm.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.earshot.insight.crm.CrmItem;
import io.earshot.insight.crm.CrmResult;
import io.earshot.insight.crm.CrmResult.Outcome;
import io.earshot.insight.crm.CrmServerContract;
import io.earshot.insight.crm.CrmTarget;
import io.earshot.insight.crm.Items;
import io.earshot.sample.crm.Entry;
import io.earshot.sample.crm.HubSpotServer;
import io.earshot.store.CrmKind;
import io.earshot.store.CrmStanza;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubSpotTargetTest extends CrmServerContract {
  private static final String TOKEN = "pat-na1-abc";

  @TempDir private Path folder;
  private HubSpotServer server;

  @BeforeEach
  void start() throws IOException {
    server = HubSpotServer.start(TOKEN);
    Files.writeString(folder.resolve("token"), TOKEN);
    Files.writeString(folder.resolve("client"), "app & co");
    Files.writeString(folder.resolve("secret"), "s3cret");
    Files.writeString(folder.resolve("refresh"), "na1-refresh");
    Files.writeString(folder.resolve("wrong"), "wrong");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Override
  protected CrmTarget open() {
    return open("token", CrmStanza.KEY_EMAIL);
  }

  private CrmTarget open(String token, String contactKey) {
    return new HubSpotTarget(
        Items.http(),
        Items.stanza(
            CrmKind.HUBSPOT, server.address(), "file:" + folder.resolve(token), contactKey),
        Clock.systemUTC());
  }

  @Override
  protected CrmTarget openWronglyLoggedIn() {
    return open("wrong", CrmStanza.KEY_EMAIL);
  }

  @Override
  protected Map<String, List<String>> held() {
    Map<String, List<String>> held = new HashMap<>();
    for (String type : List.of("notes", "tickets")) {
      for (Entry entry : server.held(type)) {
        assertThat(entry.contact()).isNotNull();
        held.computeIfAbsent(entry.field("earshot_id"), id -> new ArrayList<>())
            .add(entry.field("hs_note_body") + entry.field("content"));
      }
    }
    server.held("contacts").stream()
        .filter(contact -> !contact.field("earshot_mentions").matches("0?"))
        .forEach(contact -> held.put("r1", List.of(contact.fields().toString())));
    return held;
  }

  @Override
  protected int contacts() {
    return server.held("contacts").size();
  }

  @Override
  protected void busy(boolean busy) {
    server.limit(busy ? "TEN_SECONDLY_ROLLING" : null, Map.of("Retry-After", "120"));
  }

  @Override
  protected CrmItem refused() {
    return Items.activity("bad", Items.customer("c-x", "No One", "no address"), "bad");
  }

  @Test
  void takesTheContactThatIsThereAsItIs() throws Exception {
    server.addContact("7", Map.of("lastname", "Other", "email", "ann@mail.example"));
    send(Items.activity("a1", Items.ANN, "a < b"), Items.rollup("r1", Items.ANN, Items.COUNTS));

    assertThat(server.held("contacts"))
        .extracting(Entry::id, one -> one.field("lastname"), one -> one.field("earshot_trend"))
        .containsExactly(tuple("7", "Other", "0.4"));
    assertThat(server.held("notes"))
        .extracting(Entry::contact, note -> note.field("hs_timestamp"))
        .containsExactly(tuple("7", Items.NOON.toString()));
    assertThat(server.held("notes").get(0).field("hs_note_body")).contains("a &lt; b");
  }

  @Test
  void aContactIsKnownByItsIdOrAUniquePropertyToo() throws Exception {
    server.addContact("c-ann", Map.of("lastname", "Ann"));
    List<CrmItem> items =
        List.of(Items.activity("a1", Items.ANN, "one"), Items.activity("a2", Items.BEN, "two"));
    assertThat(open("token", CrmStanza.KEY_ID).send(items))
        .extracting(CrmResult::outcome)
        .containsExactly(Outcome.TAKEN, Outcome.DEAD);

    server.addUniqueProperty("contacts", "customer_number");
    open("token", "customer_number").send(List.of(Items.activity("a3", Items.BEN, "three")));
    assertThat(server.held("contacts"))
        .extracting(contact -> contact.field("customer_number"))
        .containsExactly("", "c-ben");
  }

  @Test
  void theLimitThatIsReachedTellsHowLong() throws Exception {
    server.limit("TEN_SECONDLY_ROLLING", Map.of());
    assertThat(waits()).isBetween(8L, 11L);
    server.limit("DAILY", Map.of());
    assertThat(waits()).isBetween(3_590L, 3_601L);
  }

  private long waits() throws InterruptedException {
    Instant now = Instant.now();
    CrmResult result = send(Items.activity("a1", Items.ANN, "one")).get(0);
    assertThat(result.outcome()).isEqualTo(Outcome.RETRY);
    return result.notBefore().getEpochSecond() - now.getEpochSecond();
  }

  @Test
  void anAccessTokenIsGotForTheRefreshTokenAndReplacedWhenItEnds() throws Exception {
    try (HubSpotServer strict = HubSpotServer.start("app & co", "s3cret", "na1-refresh")) {
      CrmTarget target = withRefreshToken(strict, "refresh");
      CrmItem item = Items.activity("a1", Items.ANN, "one");
      assertThat(target.send(List.of(item)))
          .extracting(CrmResult::outcome)
          .containsExactly(Outcome.TAKEN);
      target.send(List.of(Items.again(item)));
      assertThat(strict.tokensGiven()).isOne();

      strict.expireTokens();
      assertThat(target.send(List.of(Items.again(item))))
          .extracting(CrmResult::outcome)
          .containsExactly(Outcome.TAKEN);
      assertThat(strict.tokensGiven()).isEqualTo(2);
      assertThat(strict.held("notes")).hasSize(1);

      List<CrmResult> wrong = withRefreshToken(strict, "wrong").send(List.of(item));
      assertThat(wrong).extracting(CrmResult::outcome).containsExactly(Outcome.RETRY);
      assertThat(wrong.get(0).message())
          .contains("missing or invalid refresh token")
          .doesNotContain("wrong");
    }
  }

  private CrmTarget withRefreshToken(HubSpotServer strict, String token) {
    CrmStanza stanza =
        new CrmStanza(
            "crm",
            CrmKind.HUBSPOT,
            strict.address(),
            "file:" + folder.resolve(token),
            "file:" + folder.resolve("client"),
            "file:" + folder.resolve("secret"),
            CrmStanza.KEY_EMAIL,
            Map.of(),
            true);
    return new HubSpotTarget(Items.http(), stanza, Clock.systemUTC());
  }
}
