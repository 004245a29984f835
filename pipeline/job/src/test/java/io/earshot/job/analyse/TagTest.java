package io.earshot.job.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.job.Mentions;
import io.earshot.job.Waiting;
import io.earshot.job.decisions.Decided;
import io.earshot.job.record.MentionChange;
import io.earshot.nlp.Analyser;
import io.earshot.nlp.Analysers;
import io.earshot.nlp.Engine;
import io.earshot.store.Origin;
import io.earshot.store.Topic;
import java.util.List;
import org.apache.flink.streaming.api.operators.StreamMap;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TagTest {
  private static final Topic DELIVERY =
      new Topic(
          "Delivery",
          "Whether and when an order arrives: shipping, parcels, couriers.",
          List.of("My order still has not arrived.", "The parcel came two days late."),
          "lieferung");

  /** Opens the linear engine. */
  private enum Linear implements AnalyserFactory {
    ENGINE;

    @Override
    public Analyser open() {
      return Analysers.open(Engine.LINEAR);
    }
  }

  private final Decided decided = new Decided();
  private final Analyser analyser = Linear.ENGINE.open();
  private OneInputStreamOperatorTestHarness<MentionChange, MentionChange> tag;

  @BeforeEach
  void open() throws Exception {
    decided.store().topics().save(DELIVERY, Origin.CONSOLE);
    tag =
        new OneInputStreamOperatorTestHarness<>(
            new StreamMap<>(new Tag(Linear.ENGINE, decided.settings())));
    tag.open();
  }

  @AfterEach
  void close() throws Exception {
    tag.close();
    decided.close();
  }

  @Test
  void aPostHasTheTopicsThatItMeans() throws Exception {
    assertThat(topics("My parcel has not arrived yet, the courier is late again."))
        .containsExactly("Delivery");
    assertThat(topics("We watched the sunset over the harbour.")).isEmpty();
  }

  @Test
  void aPostHasTheTopicsWhoseQueriesFindIt() throws Exception {
    MentionChange german = analysed("Die Lieferung ist da.");
    assertThat(tagged(german).mention().topics()).isEmpty();
    assertThat(tagged(german.related(List.of("topic/Delivery"))).mention().topics())
        .containsExactly("Delivery");
  }

  @Test
  void aTopicIsInForceWhileItStands() throws Exception {
    String text = "My parcel has not arrived yet, the courier is late again.";
    decided.store().topics().delete("Delivery");
    Waiting.until("it is no longer in force", () -> topics(text).isEmpty());
    decided.store().topics().save(DELIVERY, Origin.CONSOLE);
    Waiting.until("it is in force again", () -> topics(text).contains("Delivery"));
  }

  private List<String> topics(String text) {
    try {
      return tagged(analysed(text)).mention().topics();
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }

  private MentionChange analysed(String text) {
    return Mentions.first("a", text, 1).with(analyser.analyse(List.of(text)).get(0));
  }

  private MentionChange tagged(MentionChange change) throws Exception {
    tag.processElement(change, 1);
    MentionChange out = tag.extractOutputValues().get(0);
    tag.getOutput().clear();
    return out;
  }
}
