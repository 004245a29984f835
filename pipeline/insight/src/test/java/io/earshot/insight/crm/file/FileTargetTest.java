package io.earshot.insight.crm.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.insight.crm.CrmResult;
import io.earshot.insight.crm.CrmResult.Outcome;
import io.earshot.insight.crm.CrmTarget;
import io.earshot.insight.crm.CrmTargetContract;
import io.earshot.insight.crm.Items;
import io.earshot.store.CrmKind;
import io.earshot.store.Customer;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTargetTest {
  @TempDir private Path folder;

  @Nested
  class Csv extends CrmTargetContract {
    @Override
    protected CrmTarget open() {
      return target(CrmKind.CSV);
    }

    @Override
    protected Map<String, List<String>> held() {
      return records(new CsvRecords());
    }

    @Override
    protected int contacts() {
      return people(new CsvRecords(), ",c-%s,");
    }
  }

  @Nested
  class JsonLines extends CrmTargetContract {
    @Override
    protected CrmTarget open() {
      return target(CrmKind.JSONL);
    }

    @Override
    protected Map<String, List<String>> held() {
      return records(new JsonRecords());
    }

    @Override
    protected int contacts() {
      return people(new JsonRecords(), "\"customer\":\"c-%s\"");
    }
  }

  @Test
  void noSpreadsheetRunsWhatSomebodyWrote() throws Exception {
    Customer customer = Items.customer("c-x", "@SUM(A1)", "x@mail.example");
    target(CrmKind.CSV).send(List.of(Items.activity("a1", customer, "=HYPERLINK(1)")));

    String text = Files.readString(file());
    assertThat(text).startsWith("id,kind,customer,");
    assertThat(text)
        .contains(",'@SUM(A1),")
        .contains(",'=HYPERLINK(1),")
        .contains("\"'=A \"\"title");
  }

  @Test
  void aFileThatCannotBeWrittenIsTriedAgain() throws Exception {
    Files.createDirectories(file().resolve("in the way"));
    List<CrmResult> results =
        target(CrmKind.CSV).send(List.of(Items.activity("a1", Items.ANN, "one")));

    assertThat(results).extracting(CrmResult::outcome).containsExactly(Outcome.RETRY);
    assertThat(results.get(0).message()).contains("cannot be written");
  }

  private Path file() {
    return folder.resolve("crm/records.txt");
  }

  private CrmTarget target(CrmKind kind) {
    return new FileTarget(Items.stanza(kind, file().toString(), null, null));
  }

  private int people(RecordFormat format, String pattern) {
    String all = String.join("", records(format).values().stream().flatMap(List::stream).toList());
    return (int)
        Stream.of("ann", "ben").filter(name -> all.contains(pattern.formatted(name))).count();
  }

  private Map<String, List<String>> records(RecordFormat format) {
    Map<String, List<String>> records = new LinkedHashMap<>();
    if (!Files.exists(file())) {
      return records;
    }
    try (Reader in = Files.newBufferedReader(file(), UTF_8)) {
      for (String record = format.next(in); record != null; record = format.next(in)) {
        if (!format.id(record).equals("id")) {
          records.computeIfAbsent(format.id(record), id -> new ArrayList<>()).add(record);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return records;
  }
}
