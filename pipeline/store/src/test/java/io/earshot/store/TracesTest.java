package io.earshot.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class TracesTest {
  private final Redaction redaction =
      new Traces(null, null, Set.of("Zoë Roe", "@zoe", "zoe@a.example", "zoe@a.example.org"))
          .redaction();

  @Test
  void hidesWholeWordsWhateverTheirCaseAndMovesNothing() {
    assertThat(redaction.hide("ZOË ROE, @zoe and zoe@a.example.org: all one"))
        .isEqualTo("*******, **** and *****************: all one");
    assertThat(redaction.finds("(zoë roe)")).isTrue();
  }

  @Test
  void leavesAloneWhatOnlyBeginsOrEndsAlike() {
    assertThat(redaction.hide("Zoë Roebuck, @zoey, bo@zoe, enzoe@a.example"))
        .isEqualTo("Zoë Roebuck, @zoey, bo@zoe, enzoe@a.example");
    assertThat(redaction.hide(null)).isNull();
  }

  @Test
  void nobodyIsFoundNowhere() {
    assertThat(Traces.NONE.redaction().finds("Zoë Roe")).isFalse();
    assertThat(Traces.NONE.redaction().finds("")).isFalse();
    assertThat(Traces.NONE.isEmpty()).isTrue();
  }
}
