package io.earshot.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.app.process.EarshotProcess.Outcome;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Customers by verbs, beside a running Earshot and on data at rest. */
class CustomerVerbsITCase {
  @TempDir private Path home;
  private Path file;

  @BeforeEach
  void write() throws Exception {
    file = home.resolve("Kunden 2026.csv");
    Files.writeString(
        file,
        "Ref;Name;Telefon;Fedi\nK-1;Käthe;030 1234567;@kaethe@town.example\n;Ned;;\nK-2;Ole;12;\n",
        Charset.forName("windows-1252"));
  }

  @Test
  void customersAreTakenInListedAndDeleted() throws Exception {
    HomeFolder.listenTo(home, "sources: []\n");
    try (EarshotProcess earshot = EarshotProcess.run(home)) {
      assertThat(say("import", file.toString()).output())
          .contains("No column is known to be the customers' id", "Ref, Name, Telefon, Fedi");
      Outcome dry = taking("--dry-run");
      assertThat(dry.output()).contains("2 would be new or changed", "windows-1252");
      assertThat(say("list").output()).doesNotContain("Käthe");
      Outcome taken = taking();
      assertThat(taken.exit()).isZero();
      assertThat(taken.output())
          .contains("a table with semicolons between its columns")
          .contains("3 customers read: 2 are new or changed, 0 as they were, 1 refused; 1 values")
          .contains("line 3, refused: An empty value is no id")
          .contains("line 4, phones: '12' is no phone number that exists");
      RestClient client = new RestClient(earshot.address());
      assertThat(client.get("/api/v1/customers/K-1").path("phones").path(0).asText())
          .isEqualTo("+49301234567");
      assertThat(say("delete", "K-2").output()).contains("The customer K-2 is deleted.");
      assertThat(say("delete", "K-2").output()).contains("There is no customer 'K-2'");
      assertThat(say("import", "no such file").output()).contains("there is no file");
    }
    assertThat(say("list", "kath").output())
        .contains("K-1", "Käthe", "mastodon kaethe@town.example");
  }

  private Outcome taking(String... more) throws Exception {
    String[] words = new String[8 + more.length];
    String[] said = {
      "import",
      file.toString(),
      "--map",
      "Ref=id",
      "--map",
      "Fedi=handle:mastodon",
      "--region",
      "DE"
    };
    System.arraycopy(said, 0, words, 0, said.length);
    System.arraycopy(more, 0, words, said.length, more.length);
    return say(words);
  }

  private Outcome say(String... words) throws Exception {
    return EarshotProcess.verb(home, "customers", words);
  }
}
