package io.earshot.connectors.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each document {@code x} among the resources is read as {@code x.result.json} says. {@code
 * -Dgolden.write=true} writes what is read now: look at the difference before committing it.
 */
class FeedGoldenTest {
  private static final Path DOCUMENTS =
      Path.of("src/test/resources/io/earshot/connectors/feed").toAbsolutePath();
  private static final String RESULT = ".result.json";
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
          .build();

  @TestFactory
  Stream<DynamicTest> documents() throws IOException {
    return Files.list(DOCUMENTS)
        .filter(file -> !file.toString().endsWith(RESULT))
        .sorted()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
  }

  private static void check(Path document) throws IOException {
    String name = document.getFileName().toString();
    DocumentReader.Reading reading =
        DocumentReader.read(
            Files.readAllBytes(document),
            null,
            name,
            "https://example.org/feeds/" + name,
            DocumentReader.As.AUTO);
    String read = JSON.writeValueAsString(reading) + "\n";
    Path result = document.resolveSibling(name + RESULT);
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(result, read);
    }
    assertThat(read).isEqualTo(Files.readString(result));
  }
}
