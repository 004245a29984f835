package io.earshot.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.nlp.Engine;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class IngestTableTest {
  private final StringWriter printed = new StringWriter();
  private final IngestTable table = new IngestTable(new PrintWriter(printed));

  @Test
  void comparesTheCostOfTheLargestWithTheSmallestOfItsKind() {
    table.add(row(10_000, Engine.NONE, false, 2));
    table.add(row(100_000, Engine.NONE, false, 50));
    table.add(row(1_000_000, Engine.NONE, false, 240));
    table.add(row(10_000, Engine.NONE, true, 3));
    table.legend();

    assertThat(printed.toString())
        .contains("none, near-copies no: an entry of 1,000,000 costs 1.20 times one of 10,000")
        .doesNotContain("one of 100,000")
        .doesNotContain("near-copies yes:");
  }

  @Test
  void saysWhatASlowEngineWouldNeed() {
    table.add(row(1_000, Engine.CORENLP, false, 360));
    table.add(row(1_000, Engine.CORENLP, true, 360));
    table.leftOut(Engine.CORENLP, List.of(1_000, 10_000));

    assertThat(printed.toString())
        .containsOnlyOnce("left out")
        .contains("corenlp with 10,000 entries, about 1.0 hours")
        .contains("--engines corenlp --corenlp 10000 runs it");
  }

  private static IngestRow row(int entries, Engine engine, boolean nearCopies, double seconds) {
    return new IngestRow(entries, engine, nearCopies, seconds, 1, seconds, 900);
  }
}
