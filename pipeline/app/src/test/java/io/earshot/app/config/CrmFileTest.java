package io.earshot.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.store.CrmKind;
import io.earshot.store.CrmRecordKind;
import io.earshot.store.CrmStanza;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrmFileTest {
  private static final Map<String, String> ENVIRONMENT = Map.of("TOKEN", "t0p", "KEY", "k3y");

  @TempDir private Path home;

  @Test
  void readsWhatIsSentWhere() throws Exception {
    List<CrmStanza> stanzas =
        read(
            """
            targets:
              - name: sales
                kind: hubspot
                url: https://api.example.org
                token: ${TOKEN}
                contacts-by: email
                brands:
                  - tracker: Acme
                    send: [activity, case]
                  - tracker: Globex
              - name: file
                kind: csv
                path: data/crm.csv
                brands:
                  - tracker: Acme
                    send: rollup
            """);

    assertThat(stanzas)
        .containsExactly(
            new CrmStanza(
                "sales",
                CrmKind.HUBSPOT,
                "https://api.example.org",
                "${TOKEN}",
                null,
                null,
                "email",
                Map.of(
                    "Acme",
                    Set.of(CrmRecordKind.ACTIVITY, CrmRecordKind.CASE),
                    "Globex",
                    Set.of(CrmRecordKind.values())),
                false),
            new CrmStanza(
                "file",
                CrmKind.CSV,
                "data/crm.csv",
                null,
                null,
                null,
                null,
                Map.of("Acme", Set.of(CrmRecordKind.ROLLUP)),
                false));
  }

  @Test
  void saysEverythingThatIsWrong() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    targets:
                      - name: one
                        kind: espocrm
                        url: ftp://crm.example.org
                        brands:
                          - tracker: Acme
                            send: [activity, nonsense]
                      - name: one
                        kind: hubspot
                        url: https://api.example.org
                        token: pat-secret
                        brands: []
                      - name: three
                        kind: webhook
                        secret: ${KEY}
                        colour: red
                    """))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("the url is no web address")
        .hasMessageContaining("sends 'nonsense': write activity, rollup or case")
        .hasMessageContaining("names are unique")
        .hasMessageContaining("is a secret and does not belong into this file")
        .hasMessageContaining("has no url")
        .hasMessageContaining("unknown key")
        .satisfies(wrong -> assertThat(wrong.getMessage()).doesNotContain("pat-secret"));
  }

  @Test
  void theFileThatComesWithEarshotAsksForNothing() throws Exception {
    assertThat(CrmFile.read(Path.of("../../config/crm.yaml"), Map.of())).isEmpty();
    assertThat(CrmFile.read(home.resolve("none.yaml"), Map.of())).isEmpty();
  }

  private List<CrmStanza> read(String text) throws ConfigException, IOException {
    Path file = home.resolve("crm.yaml");
    Files.writeString(file, text);
    return CrmFile.read(file, ENVIRONMENT);
  }
}
