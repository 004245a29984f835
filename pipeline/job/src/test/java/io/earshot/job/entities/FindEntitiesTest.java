package io.earshot.job.entities;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.job.Mentions;
import io.earshot.job.Waiting;
import io.earshot.job.decisions.Decided;
import io.earshot.job.record.MentionChange;
import io.earshot.nlp.Analysis;
import io.earshot.nlp.Entity;
import io.earshot.nlp.EntityKind;
import io.earshot.nlp.Language;
import io.earshot.nlp.entity.EntityReader;
import java.util.List;
import org.apache.flink.streaming.api.operators.StreamMap;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindEntitiesTest {
  private static final Analysis ENGLISH =
      new Analysis("test/1", new Language("en", 1), null, null, null);

  private final Decided decided = new Decided().brand("Acme");
  private OneInputStreamOperatorTestHarness<MentionChange, MentionChange> operator;

  @BeforeEach
  void open() throws Exception {
    operator =
        new OneInputStreamOperatorTestHarness<>(
            new StreamMap<>(new FindEntities(FindEntitiesTest::reader, decided.settings())));
    operator.open();
  }

  @AfterEach
  void close() throws Exception {
    operator.close();
    decided.close();
  }

  /** Knows Ada, and fails on what is rotten. */
  private static EntityReader reader() {
    return new EntityReader(FindEntitiesTest::ada);
  }

  private static List<Entity> ada(String text) {
    if (text.contains("rotten")) {
      throw new IllegalStateException("rotten");
    }
    int start = text.indexOf("Ada");
    return start < 0 ? List.of() : List.of(Entity.of(EntityKind.PERSON, text, start, start + 3));
  }

  @Test
  void saysWhatAPostNamesThatIsWaitedFor() throws Exception {
    MentionChange change = waitedFor("Ada paid $5 at ACME.", "tracker/Acme");
    assertThat(entities(change))
        .containsExactly(
            new Entity(EntityKind.PERSON, "Ada", 0, 3, null),
            new Entity(EntityKind.PRICE, "$5", 9, 11, null),
            new Entity(EntityKind.BRAND, "ACME", 15, 19, "Acme"));
    assertThat(entities(waitedFor("Ada", "rule/all"))).hasSize(1);
  }

  @Test
  void leavesOtherPostsAsTheyAre() throws Exception {
    MentionChange unwanted = Mentions.first("a", "Ada", 1).with(ENGLISH);
    MentionChange unread = Mentions.first("a", "Ada", 1).related(List.of("rule/all"));
    assertThat(out(unwanted)).isEqualTo(unwanted);
    assertThat(out(unread)).isEqualTo(unread);
    assertThat(out(Mentions.removed("a"))).isEqualTo(Mentions.removed("a"));
  }

  @Test
  void aPostThatFailsIsReportedAndPasses() throws Exception {
    MentionChange rotten = waitedFor("A rotten post.", "rule/all");
    assertThat(out(rotten)).isEqualTo(rotten);
    Waiting.until(
        "it is reported",
        () ->
            decided.store().journal().deadLetters(null, 9).stream()
                .anyMatch(letter -> letter.reason().contains("rotten")));
  }

  private static MentionChange waitedFor(String text, String query) {
    return Mentions.first("a", text, 1).with(ENGLISH).related(List.of(query));
  }

  private List<Entity> entities(MentionChange change) throws Exception {
    return out(change).mention().analysis().entities();
  }

  private MentionChange out(MentionChange change) throws Exception {
    operator.processElement(change, 1);
    MentionChange out = operator.extractOutputValues().get(0);
    operator.getOutput().clear();
    return out;
  }
}
