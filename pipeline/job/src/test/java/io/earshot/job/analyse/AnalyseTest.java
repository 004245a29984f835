package io.earshot.job.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.earshot.job.Mentions;
import io.earshot.job.Waiting;
import io.earshot.job.decisions.Decided;
import io.earshot.job.record.MentionChange;
import io.earshot.nlp.Analysis;
import io.earshot.nlp.Language;
import io.earshot.nlp.TargetSentiment;
import io.earshot.search.IndexOperation.Kind;
import io.earshot.search.Mention;
import io.earshot.store.DeadLetter;
import io.earshot.store.Engine;
import io.earshot.store.Store;
import io.earshot.store.StoreSettings;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnalyseTest {
  private static final StoreSettings STORE =
      new StoreSettings("jdbc:h2:mem:analyse;DB_CLOSE_DELAY=-1", null, null);

  private OneInputStreamOperatorTestHarness<MentionChange, MentionChange> analyse;

  @BeforeEach
  void open() throws Exception {
    analyse = new OneInputStreamOperatorTestHarness<>(new Analyse(WordCounter::new, STORE));
    analyse.open();
  }

  @AfterEach
  void close() throws Exception {
    analyse.close();
  }

  @Test
  void givesEachMentionItsAnalysisInOrder() throws Exception {
    process(
        Mentions.first("a", "one", 1), Mentions.removed("b"), Mentions.first("c", "one two", 1));
    analyse.processWatermark(new Watermark(5));

    List<MentionChange> changes = analyse.extractOutputValues();
    assertThat(changes).extracting(MentionChange::id).containsExactly("a", "b", "c");
    assertThat(changes.get(0).mention().analysis().complaint()).isEqualTo(1);
    assertThat(changes.get(1).operation().kind()).isEqualTo(Kind.DELETE);
    assertThat(changes.get(2).mention().analysis().complaint()).isEqualTo(2);
  }

  @Test
  void asksHowAPostFeelsAboutTheTrackersItNames() throws Exception {
    analyse.close();
    try (Decided decided = new Decided().brand("Acme").tracker("Zenith", "zen OR kettle")) {
      analyse =
          new OneInputStreamOperatorTestHarness<>(
              new Analyse(WordCounter::new, decided.settings()));
      analyse.open();
      List<String> candidates =
          List.of("tracker/Acme", "rule/all", "tracker/Zenith", "tracker/Gone");
      process(Mentions.first("a", "Acme beats every #kettle", 1).related(candidates));
      process(Mentions.first("b", "The kettle", 1).related(candidates));
      process(Mentions.first("c", "Acme and a kettle that nobody watches", 1));
      analyse.prepareSnapshotPreBarrier(1);
    }

    assertThat(analyse.extractOutputValues())
        .extracting(change -> change.mention().analysis().targets())
        .extracting(targets -> targets.stream().map(TargetSentiment::target).toList())
        .containsExactly(List.of("Acme", "Zenith"), List.of("Zenith"), List.of());
  }

  @Test
  void tellsByWhatItAnalyses() {
    try (Store store = Store.open(STORE)) {
      assertThat(store.engines().now()).map(Engine::model).contains("words/1");
    }
  }

  @Test
  void readsAgainOnlyWhatAnotherEngineRead() throws Exception {
    process(replayed("same", "words/1"), replayed("other", "words/0"), replayed("none", null));
    analyse.prepareSnapshotPreBarrier(1);

    assertThat(analyse.extractOutputValues())
        .extracting(change -> change.mention().analysis().complaint())
        .containsExactly(0.5, 2.0, 2.0);
  }

  /** Two words that were read before, if by an engine. */
  private static MentionChange replayed(String id, String model) {
    Mention mention = Mentions.first(id, "two words", 1).mention();
    Analysis before =
        new Analysis(model == null ? "" : model, Language.UNDETERMINED, null, 0.5, null);
    Mention known = model == null ? mention : mention.with(before);
    return Mentions.readAgain(known);
  }

  @Test
  void keepsTimestampsAndLetsNoWatermarkOvertake() throws Exception {
    analyse.processElement(Mentions.first("a", "one", 1), 17);
    analyse.processWatermark(new Watermark(20));

    assertThat(analyse.getOutput()).hasSize(2);
    assertThat(analyse.getRecordOutput())
        .singleElement()
        .satisfies(record -> assertThat(record.getTimestamp()).isEqualTo(17));
    assertThat(analyse.getOutput()).last().isEqualTo(new Watermark(20));
  }

  @Test
  void waitsForAFullBatchOnlySoLong() throws Exception {
    analyse.setProcessingTime(0);
    process(Mentions.first("a", "one", 1));
    assertThat(analyse.getOutput()).isEmpty();

    analyse.setProcessingTime(Analyse.WAIT_MILLIS);
    assertThat(analyse.extractOutputValues()).hasSize(1);

    for (int post = 0; post < Analyse.BATCH; post++) {
      process(Mentions.first("p" + post, "one", 1));
    }
    assertThat(analyse.extractOutputValues()).hasSize(1 + Analyse.BATCH);
  }

  @Test
  void holdsNothingBackFromACheckpoint() throws Exception {
    process(Mentions.first("a", "one", 1));

    analyse.prepareSnapshotPreBarrier(1);

    assertThat(analyse.extractOutputValues()).hasSize(1);
  }

  @Test
  void buriesOnlyTheTextThatTheEngineFailsOn() throws Exception {
    process(
        Mentions.first("a", "one", 1),
        Mentions.first("bad", WordCounter.POISON, 1),
        Mentions.first("deep", WordCounter.TOO_DEEP, 1),
        Mentions.first("c", "one two", 1));
    analyse.prepareSnapshotPreBarrier(1);

    assertThat(analyse.extractOutputValues())
        .extracting(change -> change.mention().analysis())
        .extracting(analysis -> analysis == null ? null : analysis.complaint())
        .containsExactly(1.0, null, null, 2.0);
    try (Store store = Store.open(STORE)) {
      Waiting.until("dead letters", () -> store.journal().deadLetters("blog", 10).size() == 2);
      assertThat(store.journal().deadLetters("blog", 10))
          .extracting(DeadLetter::stage, DeadLetter::place)
          .containsExactlyInAnyOrder(tuple("analyse", "bad"), tuple("analyse", "deep"));
    }
  }

  @Test
  void readsTheTitleWhereThereIsNoText() throws Exception {
    process(Mentions.first("a", " ", 1));
    analyse.prepareSnapshotPreBarrier(1);

    Analysis analysis = analyse.extractOutputValues().get(0).mention().analysis();
    assertThat(analysis.complaint()).isEqualTo(3);
  }

  private void process(MentionChange... changes) throws Exception {
    for (int at : IntStream.range(0, changes.length).toArray()) {
      analyse.processElement(changes[at], at);
    }
  }
}
