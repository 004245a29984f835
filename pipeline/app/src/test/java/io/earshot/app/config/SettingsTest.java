package io.earshot.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.nlp.Engine;
import io.earshot.search.IndexSettings.Backend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  private static final Path HOME = Path.of("/home/earshot");

  private static Settings read(String text, Map<String, String> environment)
      throws ConfigException {
    return Settings.read(YamlFile.parse("earshot.yaml", text, environment), HOME);
  }

  @Test
  void anEmptyFileGivesTheDefaults() throws ConfigException {
    Settings settings = read("", Map.of());
    assertThat(settings.data()).isEqualTo(HOME.resolve("data"));
    assertThat(settings.engine()).isEqualTo(Engine.CASCADE);
    assertThat(settings.console().host()).isEqualTo("127.0.0.1");
    assertThat(settings.index().backend()).isEqualTo(Backend.LUCENE);
    assertThat(settings.store().url()).isEqualTo("jdbc:h2:file:/home/earshot/data/store");
    assertThat(settings.kafka()).isNull();
  }

  /** The shipped file documents the defaults: it must give exactly what an empty file gives. */
  @Test
  void theShippedFileSaysTheDefaults() throws ConfigException {
    Path shipped = Path.of("../../config/earshot.yaml");
    assertThat(Settings.read(shipped, HOME, Map.of())).isEqualTo(read("", Map.of()));
  }

  @Test
  void theShippedSourcesListenToTheSampleWeb() throws ConfigException {
    SourcesFile file = SourcesFile.read(Path.of("../../config/sources.yaml"), Map.of());
    assertThat(file.sample()).isPresent();
    assertThat(file.stanzas()).isEmpty();
  }

  @Test
  void secretsComeFromTheEnvironmentOrAFile(@TempDir Path folder) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "s3cret\n");
    Settings settings =
        read(
            "console:\n  password: ${PASS}\nstore:\n  password: file:" + secret + "\n",
            Map.of("PASS", "word"));
    assertThat(settings.console().password()).isEqualTo("word");
    assertThat(settings.store().password()).isEqualTo("s3cret");
    assertThat(settings.toString()).doesNotContain("word").doesNotContain("s3cret");
  }

  @Test
  void aSecretWrittenInTheFileIsRefusedWithoutRepeatingIt() {
    assertThatThrownBy(() -> read("console:\n  password: hunter2\n", Map.of()))
        .hasMessageContaining("earshot.yaml:2:13: console.password is a secret")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void aTypoNamesTheKeyThatWasMeant() {
    assertThatThrownBy(() -> read("consol:\n  port: 8080\n", Map.of()))
        .hasMessage("earshot.yaml:1:1: unknown key 'consol': did you mean 'console'?");
    assertThatThrownBy(() -> read("console:\n  port: 808O\n", Map.of()))
        .hasMessage(
            "earshot.yaml:2:9: console.port is '808O': write a whole number from 0 to 65535");
  }

  @Test
  void aMissingVariableIsNamed() throws IOException {
    assertThatThrownBy(() -> read("contact: ${NOBODY_SET_THIS}\n", Map.of()))
        .hasMessageContaining("contact names the environment variable NOBODY_SET_THIS");
  }

  @Test
  void elasticsearchNeedsAnAddress() {
    assertThatThrownBy(() -> read("index:\n  backend: elasticsearch\n", Map.of()))
        .hasMessageContaining("index has no urls");
  }
}
