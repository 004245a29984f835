package io.earshot.insight.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.earshot.insight.customers.ImportReport.ColumnReport;
import io.earshot.insight.customers.ImportReport.ImportFault;
import io.earshot.store.Customer;
import io.earshot.store.SocialHandle;
import io.earshot.store.Store;
import io.earshot.store.StoreSettings;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CustomerImportTest {
  private static final ImportOptions PLAIN = options(Map.of(), false);

  private final Store store =
      Store.open(new StoreSettings("jdbc:h2:mem:" + UUID.randomUUID(), "earshot", ""));

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aSpreadsheetOfWindowsIsTakenIn() throws Exception {
    String table =
        """
        Kundennummer;Vorname;Nachname;E-Mail;Telefon;Mastodon;Einwilligung\r
        K-1;Zoë;Örn;Zoe@Mail.example|zoe@work.example;030 1234567;@zoe@town.example;ja\r
        K-2;"Müller; Jr.";Max;;;;\r
        """;
    ImportReport report = run(table, Charset.forName("windows-1252"), options(Map.of(), false));
    assertThat(report.encoding()).isEqualTo("windows-1252");
    assertThat(report.form()).isEqualTo("a table with semicolons between its columns");
    assertThat(report.columns())
        .startsWith(new ColumnReport("Kundennummer", "id"))
        .contains(new ColumnReport("Mastodon", "handle:mastodon"));
    assertThat(report.read()).isEqualTo(2);
    assertThat(report.saved()).isEqualTo(2);
    assertThat(report.faults()).isEmpty();
    assertThat(store.customers().find("K-1"))
        .contains(
            new Customer(
                "K-1",
                "Zoë Örn",
                List.of("zoe@mail.example", "zoe@work.example"),
                List.of("+49301234567"),
                null,
                List.of(new SocialHandle("mastodon", "zoe@town.example")),
                null,
                null,
                true));
    assertThat(store.customers().find("K-2").orElseThrow().name()).isEqualTo("Müller; Jr. Max");
  }

  @Test
  void takenInAgainOnlyWhatChangedIsSaved() throws Exception {
    run("id,name\n1,Ann\n2,Bo\n", StandardCharsets.UTF_8, PLAIN);
    ImportReport again = run("id,name\n1,Ann\n2,Bob\n3,Cy\n", StandardCharsets.UTF_8, PLAIN);
    assertThat(again.saved()).isEqualTo(2);
    assertThat(again.unchanged()).isOne();
    assertThat(store.customers().count()).isEqualTo(3);
    assertThat(store.customers().find("2").orElseThrow().name()).isEqualTo("Bob");
  }

  @Test
  void aDryRunSavesNothingAndTellsTheSame() throws Exception {
    run("id,name\n1,Ann\n", StandardCharsets.UTF_8, PLAIN);
    ImportReport dry =
        run("id,name\n1,Ann\n2,Bo\n,Cy\n", StandardCharsets.UTF_8, options(Map.of(), true));
    assertThat(dry.saved()).isOne();
    assertThat(dry.unchanged()).isOne();
    assertThat(dry.refused()).isOne();
    assertThat(dry.first()).extracting(Customer::id).containsExactly("1", "2");
    assertThat(store.customers().count()).isOne();
  }

  @Test
  void oneBadRowDoesNotKeepTheOthersOut() throws Exception {
    String table =
        """
        sep=,
        id,name,email
        1 , "Ann
        of two lines" ,ann@mail.example
        ,Bo,bo@mail.example
        3,Cy,cy@mail.example,surplus

        4,Di,none
        5
        """;
    ImportReport report = run(table, StandardCharsets.UTF_8, PLAIN);
    assertThat(report.faults())
        .extracting(
            ImportFault::place, ImportFault::customer, ImportFault::field, ImportFault::whole)
        .containsExactly(
            tuple(5L, null, "id", true),
            tuple(6L, null, null, true),
            tuple(8L, "4", "emails", false));
    assertThat(report.faults().get(1).reason()).contains("4 cells").contains("commas");
    assertThat(report.read()).isEqualTo(5);
    assertThat(report.refused()).isEqualTo(2);
    assertThat(report.leftOut()).isOne();
    assertThat(store.customers().list(null, null, 9))
        .extracting(Customer::label)
        .containsExactly("5", "Ann of two lines", "Di");
  }

  @Test
  void aQuoteThatIsNotClosedHidesNothing() throws Exception {
    for (int more : List.of(1, 600_000)) {
      String table = "id,name\n1,Ann\n2,\"Bo\n" + "3,Cy\n".repeat(more);
      ImportReport report = run(table, StandardCharsets.UTF_8, PLAIN);
      assertThat(report.unread()).contains("From line 3 on").contains("quote that is not closed");
      assertThat(report.read()).isOne();
      assertThat(store.customers().find("1")).isPresent();
    }
  }

  @Test
  void tabsAndBarsAreFoundOut() throws Exception {
    assertThat(run("id\tname\n1\tAnn, Bo\n", StandardCharsets.UTF_16LE, PLAIN).form())
        .contains("tabs");
    assertThat(run("id|name\n1|Ann; Bo\n", StandardCharsets.UTF_8, PLAIN).form()).contains("bars");
    assertThat(run("id\n2\n", StandardCharsets.UTF_8, PLAIN).saved()).isOne();
  }

  @Test
  void whatIsNoFileOfCustomersIsRefused() {
    for (String text :
        List.of("", "\n", "just some words\nand more\n", "name;mail\nAnn;a@b.example\n")) {
      assertThatThrownBy(() -> run(text, StandardCharsets.UTF_8, PLAIN))
          .as(text)
          .isInstanceOf(CustomerFileException.class);
    }
    assertThatThrownBy(
            () ->
                run(
                    "id\n1\n",
                    StandardCharsets.UTF_8,
                    new ImportOptions(null, null, "martian", null, false)))
        .hasMessageContaining("'martian' is no encoding");
  }

  @Test
  void noMoreIsReadThanIsWanted() throws Exception {
    ImportOptions two = new ImportOptions(null, null, null, 2, true);
    assertThat(run("id\n1\n2\n3\n", StandardCharsets.UTF_8, two).read()).isEqualTo(2);
  }

  @Test
  void cardsAreTakenIn() throws Exception {
    String cards =
        """
        BEGIN:VCARD
        VERSION:3.0
        UID:urn:uuid:17
        FN:Zoë Örn
        ORG:Örn & Co;Sales
        EMAIL;TYPE=work:Zoe@Mail.example
        TEL;TYPE=cell:030 1234567
        URL:https://zoe.example/
        ADR:;;Street 1;Lund;;12345;Sweden
        X-SOCIALPROFILE;TYPE=twitter:https://twitter.com/zoe
        X-SOCIALPROFILE;type=mastodon;x-user=@zoe@town.example:x-apple:zoe
        IMPP:skype:zoe.orn
        END:VCARD
        BEGIN:VCARD
        VERSION:4.0
        N:Doe;Jane;;;
        FN:Jane Doe
        EMAIL:jane@mail.example
        TEL;VALUE=uri:tel:+44-20-7946-0958
        SOCIALPROFILE;SERVICE-TYPE=Bluesky;USERNAME=jane.bsky.example:https://bsky.app/profile/jane.bsky.example
        SOCIALPROFILE;SERVICE-TYPE=Forum:https://forum.example/u/jane
        END:VCARD
        BEGIN:VCARD
        VERSION:4.0
        FN:Nobody
        END:VCARD
        """;
    ImportReport report = run(cards, StandardCharsets.UTF_8, PLAIN);
    assertThat(report.form()).isEqualTo("vCards");
    assertThat(report.faults())
        .extracting(ImportFault::place, ImportFault::field, ImportFault::whole)
        .containsExactly(tuple(3L, "id", true));
    assertThat(store.customers().find("urn:uuid:17"))
        .contains(
            new Customer(
                "urn:uuid:17",
                "Zoë Örn",
                List.of("zoe@mail.example"),
                List.of("+49301234567"),
                List.of("zoe.example"),
                List.of(
                    new SocialHandle("x", "zoe"),
                    new SocialHandle("mastodon", "zoe@town.example"),
                    new SocialHandle("skype", "zoe.orn")),
                "Örn & Co",
                "Lund",
                false));
    assertThat(store.customers().find("jane@mail.example"))
        .contains(
            new Customer(
                "jane@mail.example",
                "Jane Doe",
                List.of("jane@mail.example"),
                List.of("+442079460958"),
                null,
                List.of(
                    new SocialHandle("bluesky", "jane.bsky.example"),
                    new SocialHandle("forum.example", "jane")),
                null,
                null,
                false));
  }

  private ImportReport run(String file, Charset charset, ImportOptions options) throws Exception {
    return new CustomerImport(store.customers())
        .run(new ByteArrayInputStream(file.getBytes(charset)), options);
  }

  private static ImportOptions options(Map<String, String> columns, boolean dryRun) {
    return new ImportOptions(columns, "DE", null, null, dryRun);
  }
}
