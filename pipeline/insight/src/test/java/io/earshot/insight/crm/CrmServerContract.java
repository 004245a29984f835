package io.earshot.insight.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.insight.crm.CrmResult.Outcome;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a CRM that is a server is held to besides. */
public abstract class CrmServerContract extends CrmTargetContract {
  /** Has the server answer that it is too busy, for two minutes or so; or no longer. */
  protected abstract void busy(boolean busy);

  /** A record that the CRM never takes. */
  protected abstract CrmItem refused();

  /** A target with a login that is wrong. */
  protected abstract CrmTarget openWronglyLoggedIn();

  @Test
  void oneThatIsRefusedKeepsBackNoOther() throws Exception {
    List<CrmResult> results =
        send(
            Items.activity("a1", Items.ANN, "one"),
            refused(),
            Items.activity("a2", Items.BEN, "two"),
            Items.complaint("k1", Items.BEN, "three"));

    assertThat(results)
        .extracting(CrmResult::outcome)
        .containsExactly(Outcome.TAKEN, Outcome.DEAD, Outcome.TAKEN, Outcome.TAKEN);
    assertThat(results.get(1).message()).isNotBlank();
    assertThat(held().keySet()).containsExactlyInAnyOrder("a1", "a2", "k1");
  }

  @Test
  void comesBackNotBeforeTheCrmWants() throws Exception {
    busy(true);
    Instant asked = Instant.now();
    List<CrmResult> results =
        send(Items.activity("a1", Items.ANN, "one"), Items.complaint("k1", Items.ANN, "two"));

    assertThat(results).extracting(CrmResult::outcome).containsOnly(Outcome.RETRY);
    assertThat(results)
        .extracting(CrmResult::notBefore)
        .allSatisfy(due -> assertThat(due).isAfterOrEqualTo(asked.plusSeconds(119)));
    assertThat(held()).isEmpty();
    busy(false);
    assertThat(send(Items.again(Items.activity("a1", Items.ANN, "one"))))
        .extracting(CrmResult::outcome)
        .containsOnly(Outcome.TAKEN);
    assertThat(held()).hasSize(1);
  }

  @Test
  void whoIsNotLetInTriesAgainLater() throws Exception {
    List<CrmResult> results =
        openWronglyLoggedIn().send(List.of(Items.activity("a1", Items.ANN, "one")));

    assertThat(results).extracting(CrmResult::outcome).containsOnly(Outcome.RETRY);
    assertThat(results.get(0).message()).contains("401");
    assertThat(held()).isEmpty();
  }
}
