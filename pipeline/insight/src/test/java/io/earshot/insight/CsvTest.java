package io.earshot.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
  @Test
  void quotesWhatNeedsQuotes() throws IOException {
    assertThat(row("a", null, "", "b,c", "d\"e", "f\ng", "ünï 🍵"))
        .isEqualTo("a,,,\"b,c\",\"d\"\"e\",\"f\ng\",ünï 🍵\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1"})
  void noCellIsAFormula(String cell) throws IOException {
    assertThat(row(cell)).startsWith(cell.contains("\r") || cell.contains("\n") ? "\"'" : "'");
    assertThat(row("1" + cell)).doesNotContain("'");
  }

  @Test
  void cutsWhatASpreadsheetCannotHold() throws IOException {
    assertThat(row("x".repeat(40_000))).hasSize(Csv.MAX_CELL + 1 + 2);
  }

  private static String row(String... cells) throws IOException {
    StringBuilder out = new StringBuilder();
    new Csv(out).row(Arrays.asList(cells));
    return out.toString();
  }
}
