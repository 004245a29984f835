package io.earshot.job.copies;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.job.Mentions;
import io.earshot.job.record.MentionChange;
import io.earshot.nlp.copies.NearCopies;
import io.earshot.search.Copies;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JoinCopiesTest {
  private static final String WIRE =
      "The harbour of the old town was closed on Tuesday after a crane lost its load; nobody was"
          + " hurt, the port authority said, and the ferries would run again in the evening.";
  private static final String OTHER =
      "My new kettle boils in ninety seconds flat and still it does not wake the baby, which is all"
          + " I ever wanted from a kettle, so five stars and a happy kitchen from me.";

  private KeyedOneInputStreamOperatorTestHarness<Byte, MentionChange, MentionChange> join;

  @BeforeEach
  void open() throws Exception {
    join =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new JoinCopies()), change -> JoinCopies.KEY, Types.BYTE);
    join.open();
    join.setStateTtlProcessingTime(0);
  }

  @AfterEach
  void close() throws Exception {
    join.close();
  }

  @Test
  void namesTheFirstOfTheSameText() throws Exception {
    assertThat(joined(Mentions.first("a", WIRE, 1))).isEqualTo(new Copies("a", "a"));
    assertThat(joined(Mentions.first("b", WIRE, 2))).isEqualTo(new Copies("a", "a"));
    assertThat(joined(Mentions.first("c", WIRE + " Photo: agency.", 3)))
        .isEqualTo(new Copies("a", "a"));
    assertThat(joined(Mentions.first("d", OTHER, 4))).isEqualTo(new Copies("d", "d"));
  }

  @Test
  void joinsTheOldestClusterThatAnyBandNames() throws Exception {
    List<Long> keys = NearCopies.bandKeys("Title", WIRE);
    clusters().put(7L, "older");
    clusters().put(8L, "younger");
    bands().put(keys.get(0), 8L);
    bands().put(keys.get(2), 7L);

    assertThat(joined(Mentions.first("a", WIRE, 30))).isEqualTo(new Copies("older", "older"));

    assertThat(bands().get(keys.get(0))).isEqualTo(8);
    assertThat(bands().get(keys.get(1))).isEqualTo(7);
    assertThat(bands().get(keys.get(3))).isEqualTo(7);
  }

  @Test
  void remembersAClusterForAsLongAsABandThatNamesIt() throws Exception {
    joined(Mentions.first("a", WIRE, 1));
    List<Long> keys = NearCopies.bandKeys("Title", WIRE);
    bands().remove(keys.get(0));

    join.setStateTtlProcessingTime(Duration.ofDays(4).toMillis());
    joined(Mentions.first("b", WIRE, 2));
    join.setStateTtlProcessingTime(Duration.ofDays(8).toMillis());

    assertThat(bands().keys()).containsExactly(keys.get(0));
    assertThat(joined(Mentions.first("c", WIRE, 3))).isEqualTo(new Copies("a", "a"));
  }

  @Test
  void leavesEditsAndRemovalsAlone() throws Exception {
    MentionChange edit = Mentions.edited("b", WIRE);

    assertThat(processed(edit)).isEqualTo(edit);
    assertThat(processed(Mentions.removed("b"))).isEqualTo(Mentions.removed("b"));
    assertThat(bands().isEmpty()).isTrue();
  }

  @Test
  void takesNoStateForATextTooShortToCopy() throws Exception {
    assertThat(joined(Mentions.untitled("a", "me too"))).isEqualTo(new Copies("a", "a"));
    assertThat(bands().isEmpty()).isTrue();
    assertThat(clusters().isEmpty()).isTrue();
  }

  @Test
  void forgetsAClusterAfterSevenDays() throws Exception {
    joined(Mentions.first("a", WIRE, 1));
    assertThat(bands().keys()).hasSize(4);

    join.setStateTtlProcessingTime(Duration.ofDays(7).toMillis());

    assertThat(bands().keys()).isEmpty();
    assertThat(clusters().keys()).isEmpty();
    assertThat(joined(Mentions.first("b", WIRE, 2))).isEqualTo(new Copies("b", "b"));
  }

  private Copies joined(MentionChange change) throws Exception {
    return processed(change).mention().copies();
  }

  private MentionChange processed(MentionChange change) throws Exception {
    join.getOutput().clear();
    join.processElement(change, 0);
    return join.extractOutputValues().get(0);
  }

  private MapState<Long, Long> bands() throws Exception {
    return state(JoinCopies.bands());
  }

  private MapState<Long, String> clusters() throws Exception {
    return state(JoinCopies.clusters());
  }

  private <V> MapState<Long, V> state(MapStateDescriptor<Long, V> descriptor) throws Exception {
    join.getOperator().setCurrentKey(JoinCopies.KEY);
    return join.getOperator().getKeyedStateStore().getMapState(descriptor);
  }
}
