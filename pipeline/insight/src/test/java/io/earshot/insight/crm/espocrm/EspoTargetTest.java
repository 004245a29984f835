package io.earshot.insight.crm.espocrm;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.insight.crm.CrmItem;
import io.earshot.insight.crm.CrmResult;
import io.earshot.insight.crm.CrmResult.Outcome;
import io.earshot.insight.crm.CrmServerContract;
import io.earshot.insight.crm.CrmTarget;
import io.earshot.insight.crm.Items;
import io.earshot.sample.crm.Entry;
import io.earshot.sample.crm.EspoServer;
import io.earshot.store.CrmKind;
import io.earshot.store.CrmStanza;
import io.earshot.store.Customer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EspoTargetTest extends CrmServerContract {
  private static final Pattern MARK = Pattern.compile("earshot:(\\w+)");
  private static final String KEY = "c0ffee";

  @TempDir private Path folder;
  private EspoServer server;

  @BeforeEach
  void start() throws IOException {
    server = EspoServer.start(0, KEY, null);
    Files.writeString(folder.resolve("key"), KEY);
    Files.writeString(folder.resolve("secret"), "s3cret");
    Files.writeString(folder.resolve("wrong"), "wrong");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Override
  protected CrmTarget open() {
    return open("key", CrmStanza.KEY_EMAIL);
  }

  private CrmTarget open(String token, String contactKey) {
    return new EspoTarget(
        Items.http(),
        Items.stanza(
            CrmKind.ESPOCRM, server.address() + "/", "file:" + folder.resolve(token), contactKey));
  }

  @Override
  protected CrmTarget openWronglyLoggedIn() {
    return open("wrong", CrmStanza.KEY_EMAIL);
  }

  @Override
  protected Map<String, List<String>> held() {
    Map<String, List<String>> held = new HashMap<>();
    server.held("Note").forEach(note -> add(held, note.field("post")));
    server.held("Case").forEach(one -> add(held, one.field("description")));
    server.held("Contact").stream()
        .filter(contact -> !contact.field("cEarshotMentions").isEmpty())
        .forEach(contact -> held.put("r1", List.of(contact.fields().toString())));
    return held;
  }

  private static void add(Map<String, List<String>> held, String text) {
    Matcher mark = MARK.matcher(text);
    assertThat(mark.find()).isTrue();
    held.computeIfAbsent(mark.group(1), id -> new ArrayList<>()).add(text);
  }

  @Override
  protected int contacts() {
    return server.held("Contact").size();
  }

  @Override
  protected void busy(boolean busy) {
    server.busy(busy);
  }

  @Override
  protected CrmItem refused() {
    return Items.activity("bad", Items.customer("c-x", "Nobody"), "without an address");
  }

  @Test
  void takesTheContactThatIsThereAsItIs() throws Exception {
    server.addContact("e7", Map.of("lastName", "Other", "emailAddress", "ann@mail.example"));
    send(Items.activity("a1", Items.ANN, "one"), Items.complaint("k1", Items.ANN, "two"));

    assertThat(server.held("Contact"))
        .containsExactly(
            new Entry(
                "Contact",
                "e7",
                Map.of("lastName", "Other", "emailAddress", "ann@mail.example"),
                null));
    assertThat(server.held("Note")).extracting(Entry::contact).containsExactly("e7");
    assertThat(server.held("Case"))
        .extracting(Entry::contact, one -> one.field("status"))
        .containsExactly(org.assertj.core.groups.Tuple.tuple("e7", "New"));
  }

  @Test
  void aContactIsKnownByItsIdOrAFieldToo() throws Exception {
    server.addContact("c-ann", Map.of("lastName", "Ann"));
    List<CrmItem> items =
        List.of(Items.activity("a1", Items.ANN, "one"), Items.activity("a2", Items.BEN, "two"));
    assertThat(open("key", CrmStanza.KEY_ID).send(items))
        .extracting(CrmResult::outcome, CrmResult::message)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Outcome.TAKEN, "Note e101"),
            org.assertj.core.groups.Tuple.tuple(
                Outcome.DEAD, "there is no contact with the id c-ben"));

    open("key", "cCustomerNumber").send(List.of(Items.activity("a3", Items.BEN, "three")));
    assertThat(server.held("Contact"))
        .extracting(contact -> contact.field("cCustomerNumber"))
        .containsExactly("", "c-ben");
  }

  @Test
  void aNamesakeIsNotTakenForTheCustomer() throws Exception {
    server.addContact("e7", Map.of("firstName", "Ann", "lastName", "Ärmel"));
    Customer ann = Items.customer("c-2", "Ann Ärmel", "other@mail.example");
    List<CrmResult> results = send(Items.activity("a1", ann, "one"));

    assertThat(results).extracting(CrmResult::outcome).containsExactly(Outcome.DEAD);
    assertThat(results.get(0).message()).isEqualTo("answered 409: duplicate");
    assertThat(server.held("Note")).isEmpty();
  }

  @Test
  void whatPeopleMadeOfACaseStays() throws Exception {
    CrmItem complaint = Items.complaint("k1", Items.ANN, "two");
    String id = send(complaint).get(0).remoteId();
    server.change("Case", id, Map.of("status", "Closed"));
    send(Items.again(complaint));

    assertThat(server.held("Case"))
        .extracting(one -> one.field("status"))
        .containsExactly("Closed");
  }

  @Test
  void requestsAreSignedWhereThereIsASecret() throws Exception {
    try (EspoServer strict = EspoServer.start(0, KEY, "s3cret")) {
      CrmStanza signing =
          new CrmStanza(
              "crm",
              CrmKind.ESPOCRM,
              strict.address(),
              "file:" + folder.resolve("key"),
              null,
              "file:" + folder.resolve("secret"),
              CrmStanza.KEY_EMAIL,
              Map.of(),
              true);
      CrmItem item = Items.activity("a1", Items.ANN, "one");
      assertThat(new EspoTarget(Items.http(), signing).send(List.of(item)))
          .extracting(CrmResult::outcome)
          .containsExactly(Outcome.TAKEN);
      assertThat(strict.held("Note")).hasSize(1);
    }
  }
}
