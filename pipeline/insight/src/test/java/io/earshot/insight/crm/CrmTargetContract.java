package io.earshot.insight.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.insight.crm.CrmResult.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What each kind of CRM is held to; a kind adds a subclass that says what its CRM holds. */
public abstract class CrmTargetContract {
  /** A target as a process has it that has just started. */
  protected abstract CrmTarget open();

  /** The texts of the records that the CRM holds, by their id, as many as there are of each. */
  protected abstract Map<String, List<String>> held();

  /** How many contacts the CRM has, or records of them where it has none. */
  protected abstract int contacts();

  @Test
  void holdsWhatItIsSentUnderItsId() throws Exception {
    List<CrmResult> results =
        send(
            Items.activity("a1", Items.ANN, "the <b>lid</b> & me"),
            Items.activity("a2", Items.BEN, "fine"),
            Items.complaint("k1", Items.ANN, "it is broken"),
            Items.rollup("r1", Items.ANN, Items.COUNTS));

    assertThat(results).extracting(CrmResult::outcome).containsOnly(Outcome.TAKEN);
    assertThat(held().keySet()).containsExactlyInAnyOrder("a1", "a2", "k1", "r1");
    assertThat(held().get("k1").get(0)).contains("it is broken");
    assertThat(held().get("r1").get(0)).contains("7");
    assertThat(contacts()).isEqualTo(2);
  }

  @Test
  void holdsItOnceHoweverOftenItIsSent() throws Exception {
    CrmItem[] items = {
      Items.activity("a1", Items.ANN, "one"),
      Items.complaint("k1", Items.ANN, "two"),
      Items.rollup("r1", Items.ANN, Items.COUNTS)
    };
    send(items);
    send(Arrays.stream(items).map(Items::again).toArray(CrmItem[]::new));
    send(Arrays.stream(items).map(Items::again).toArray(CrmItem[]::new));

    assertThat(held().keySet()).containsExactlyInAnyOrder("a1", "k1", "r1");
    assertThat(held().values()).allSatisfy(texts -> assertThat(texts).hasSize(1));
    assertThat(contacts()).isEqualTo(1);
  }

  @Test
  void replacesWhatHasChanged() throws Exception {
    CrmItem activity = Items.activity("a1", Items.ANN, "before");
    CrmItem complaint = Items.complaint("k1", Items.ANN, "before");
    List<CrmResult> first = send(activity, complaint);
    send(
        Items.edited(activity, first.get(0).remoteId(), "after"),
        Items.edited(complaint, first.get(1).remoteId(), "after"));

    assertThat(held().keySet()).containsExactlyInAnyOrder("a1", "k1");
    assertThat(held().values())
        .allSatisfy(texts -> assertThat(texts).singleElement().asString().contains("after"))
        .allSatisfy(texts -> assertThat(texts.get(0)).doesNotContain("before"));
  }

  @Test
  void holdsNothingOfWhatIsTakenBack() throws Exception {
    CrmItem activity = Items.activity("a1", Items.ANN, "one");
    CrmItem lost = Items.activity("a2", Items.ANN, "two");
    CrmItem complaint = Items.complaint("k1", Items.ANN, "three");
    CrmItem rollup = Items.rollup("r1", Items.ANN, Items.COUNTS);
    List<CrmResult> first = send(activity, lost, complaint, rollup);
    List<CrmResult> results =
        send(
            Items.removal(activity, first.get(0).remoteId()),
            Items.removal(lost, null),
            Items.removal(complaint, null),
            Items.removal(rollup, first.get(3).remoteId()));

    assertThat(results).extracting(CrmResult::outcome).containsOnly(Outcome.TAKEN);
    assertThat(held()).isEmpty();
    assertThat(send(Items.removal(activity, first.get(0).remoteId())))
        .extracting(CrmResult::outcome)
        .containsOnly(Outcome.TAKEN);
  }

  @Test
  void takesAsManyAsItSays() throws Exception {
    int most = open().batch();
    CrmItem[] items =
        IntStream.range(0, most)
            .mapToObj(i -> Items.activity("a" + i, i % 2 == 0 ? Items.ANN : Items.BEN, "n" + i))
            .toArray(CrmItem[]::new);

    assertThat(send(items)).extracting(CrmResult::outcome).containsOnly(Outcome.TAKEN);
    assertThat(held()).hasSize(most);
  }

  protected List<CrmResult> send(CrmItem... items) throws InterruptedException {
    List<CrmResult> results = open().send(List.of(items));
    assertThat(results).hasSameSizeAs(items);
    return new ArrayList<>(results);
  }
}
