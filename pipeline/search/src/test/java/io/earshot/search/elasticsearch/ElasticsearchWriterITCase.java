package io.earshot.search.elasticsearch;

import static io.earshot.search.contract.Sample.mention;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.connectors.Engagement;
import io.earshot.nlp.EntityKind;
import io.earshot.nlp.Polarity;
import io.earshot.search.IndexOperation;
import io.earshot.search.IndexSettings;
import io.earshot.search.IndexSettings.Backend;
import io.earshot.search.Mention;
import io.earshot.search.MentionIndex;
import io.earshot.search.Patch;
import io.earshot.search.Rejected;
import io.earshot.search.contract.Sample;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ElasticsearchWriterITCase {
  @RegisterExtension static final SharedElasticsearch SERVER = new SharedElasticsearch();

  private static final long HOUR_MICROS = 3_600_000_000L;

  private FaultyProxy proxy;
  private IndexSettings settings;
  private ElasticsearchWriter writer;
  private MentionIndex reader;

  @BeforeEach
  void open() throws IOException {
    proxy = new FaultyProxy(SERVER.url());
    settings = SharedElasticsearch.newIndex(proxy.url());
    writer = ElasticsearchIndex.writer(settings);
    reader = ElasticsearchIndex.reader(settings);
  }

  @AfterEach
  void close() throws IOException {
    writer.close();
    reader.close();
    proxy.close();
  }

  private static Mention post(String id, long revision) {
    return mention(id).revision(revision).text("revision " + revision).build();
  }

  private static IndexOperation put(String id, long revision) {
    return IndexOperation.put(post(id, revision));
  }

  @Test
  void givesBackWhatIsNotTakenForNow() throws Exception {
    List<IndexOperation> operations = List.of(put("1", 1), IndexOperation.delete("2", 1));
    for (int status : new int[] {429, 503, 502, 408}) {
      proxy.refuse(status);
      Outcome outcome = writer.attempt(operations);
      assertThat(outcome.retry()).isEqualTo(operations);
      assertThat(outcome.rejected()).isEmpty();
      assertThat(outcome.reason()).contains(Integer.toString(status));
    }
    Outcome taken = writer.attempt(operations);
    assertThat(taken).isEqualTo(new Outcome(List.of(), List.of(), null));
  }

  /** A task that is being stopped is interrupted: nobody refused what it was writing. */
  @Test
  void givesBackWhatIsInterrupted() throws Exception {
    List<IndexOperation> operations = List.of(put("1", 1));
    Thread.currentThread().interrupt();
    Outcome interrupted = writer.attempt(operations);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(interrupted.retry()).isEqualTo(operations);
    assertThat(interrupted.rejected()).isEmpty();
    assertThat(writer.attempt(operations)).isEqualTo(new Outcome(List.of(), List.of(), null));
  }

  @Test
  void triesAgainUntilTaken() throws Exception {
    proxy.refuse(429).refuse(503);
    assertThat(writer.write(List.of(put("1", 1), put("1", 2)))).isEmpty();
    assertThat(reader.find("1")).contains(post("1", 2));
  }

  /** Elasticsearch blocks an index by itself when its disk is nearly full, and answers 429. */
  @Test
  void givesBackWhatIsNotTakenForWantOfDisk() throws Exception {
    blockForWantOfDisk(true);
    Outcome outcome = writer.attempt(List.of(put("1", 1)));
    assertThat(outcome.retry()).hasSize(1);
    assertThat(outcome.rejected()).isEmpty();
    assertThat(outcome.reason()).contains("cluster_block_exception");
    blockForWantOfDisk(false);
    assertThat(writer.write(outcome.retry())).isEmpty();
    assertThat(reader.find("1")).contains(post("1", 1));
  }

  private void blockForWantOfDisk(boolean block) throws Exception {
    SERVER.request(
        "PUT",
        settings.alias() + "/_settings",
        "{\"index.blocks.read_only_allow_delete\": " + (block ? "true" : "null") + "}");
  }

  @Test
  void keepsTheOrderOfADocumentWhenItsFirstWriteWaits() throws Exception {
    List<IndexOperation> operations = List.of(put("1", 1), put("2", 1), put("1", 2));
    proxy.refuse(429);
    assertThat(writer.attempt(operations).retry()).isEqualTo(operations);
    assertThat(writer.write(operations)).isEmpty();
    assertThat(reader.find("1")).contains(post("1", 2));
  }

  @Test
  void saysSoWhenTheClusterRefusesUs() {
    proxy.refuse(401);
    assertThatThrownBy(() -> writer.attempt(List.of(put("1", 1))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(settings.alias())
        .hasMessageContaining("401");
  }

  @Test
  void showsThePasswordToTheServerOnly() throws Exception {
    IndexSettings login =
        new IndexSettings(
            Backend.ELASTICSEARCH, null, settings.urls(), settings.alias(), "jane", "s3cret");
    try (ElasticsearchWriter known = ElasticsearchIndex.writer(login)) {
      assertThat(proxy.logins()).contains("Basic amFuZTpzM2NyZXQ=");
      proxy.refuse(401);
      assertThatThrownBy(() -> known.write(List.of(put("1", 1))))
          .hasMessageNotContainingAny("s3cret", "amFuZTpzM2NyZXQ");
    }
    IndexSettings inAddress =
        IndexSettings.elasticsearch(List.of("http://jane:s3cret@localhost:1"), "mentions");
    assertThatThrownBy(() -> ElasticsearchIndex.writer(inAddress))
        .hasMessageContaining("their own settings")
        .hasMessageNotContaining("s3cret");
  }

  /** An index that somebody made by hand: its titles are numbers. */
  @Test
  void rejectsWhatTheIndexNeverTakes() throws Exception {
    IndexSettings strange = SERVER.newIndex();
    makeIndex(
        strange, "\"dynamic\": true, \"properties\": {\"title\": {\"type\": \"integer\"}, %s}");
    try (ElasticsearchWriter strangeWriter = ElasticsearchIndex.writer(strange)) {
      IndexOperation bad = IndexOperation.put(mention("bad").title("no number").build());
      Outcome outcome = strangeWriter.attempt(List.of(put("1", 1), bad, put("2", 1)));
      assertThat(outcome.retry()).isEmpty();
      assertThat(outcome.rejected()).extracting(Rejected::operation).containsExactly(bad);
      assertThat(outcome.rejected().get(0).reason())
          .contains("document_parsing_exception")
          .contains("title");
    }
  }

  @Test
  void anIndexOfAnEarlierVersionIsGivenTheFieldsThatCameSince() throws Exception {
    IndexSettings earlier = SERVER.newIndex();
    makeIndex(earlier, "\"dynamic\": \"strict\", \"properties\": {%s}");
    Mention meant = mention("1").meaning(1).entity(EntityKind.PERSON, "Ada", null).build();
    try (ElasticsearchWriter earlierWriter = ElasticsearchIndex.writer(earlier)) {
      Outcome outcome = earlierWriter.attempt(List.of(IndexOperation.put(meant)));
      assertThat(outcome.retry()).isEmpty();
      assertThat(outcome.rejected()).isEmpty();
    }
  }

  /** Makes an index by hand, as it would not be made today. */
  private static void makeIndex(IndexSettings settings, String mappings) throws Exception {
    String mention = "\"mention\": {\"type\": \"object\", \"enabled\": false}";
    SERVER.request(
        "PUT",
        settings.alias() + "-v" + Schema.VERSION,
        """
        {"aliases": {"%s": {}}, "mappings": {"_meta": {"earshot.schema": "%s"}, %s}}
        """
            .formatted(settings.alias(), Schema.VERSION, mappings.formatted(mention)));
  }

  @Test
  void dividesWhatIsTooLargeAndRejectsWhatStillIs() throws Exception {
    proxy.limit(20_000);
    IndexOperation huge = IndexOperation.put(mention("huge").text("word ".repeat(9_000)).build());
    List<Rejected> rejected = writer.write(List.of(put("1", 1), huge, put("2", 1), put("3", 1)));
    assertThat(rejected).extracting(Rejected::operation).containsExactly(huge);
    assertThat(rejected.get(0).reason()).contains("413");
    assertThat(reader.find("1")).isPresent();
    assertThat(reader.find("3")).isPresent();
  }

  @Test
  void aRequestThatArrivesLateChangesNothing() throws Exception {
    proxy.hold();
    writer.write(List.of(put("1", 1), put("2", 1), IndexOperation.delete("3", 1)));
    writer.write(List.of(put("1", 2), IndexOperation.delete("2", 1), put("3", 2)));
    writer.write(List.of(IndexOperation.patch("1", 2, likes(5))));
    proxy.release();
    assertThat(reader.find("1")).contains(likes(5).applyTo(post("1", 2)));
    assertThat(reader.find("2")).isEmpty();
    assertThat(reader.find("3")).contains(post("3", 2));
  }

  @Test
  void aPatchIsMadeAnewWhenAnotherWriteCameBetween() throws Exception {
    writer.write(List.of(put("1", 1)));
    Patch analysis = Patch.of(Sample.analysed("de", Polarity.POSITIVE));
    try (ElasticsearchWriter other = ElasticsearchIndex.writer(settings)) {
      proxy.before(() -> other.write(List.of(IndexOperation.patch("1", 1, analysis))));
      Outcome outcome = writer.attempt(List.of(IndexOperation.patch("1", 1, likes(5))));
      assertThat(outcome.reason()).contains("version_conflict");
      assertThat(writer.write(outcome.retry())).isEmpty();
    }
    assertThat(reader.find("1")).contains(likes(5).applyTo(analysis.applyTo(post("1", 1))));
  }

  @Test
  void writesWhatAFasterClockWroteBefore() throws Exception {
    long ahead = System.currentTimeMillis() * 1_000 + HOUR_MICROS;
    SERVER.request(
        "PUT",
        settings.alias() + "/_doc/1?version_type=external&version=" + ahead,
        "{\"published\": 0}");
    assertThat(writer.write(List.of(put("1", 1)))).isEmpty();
    assertThat(reader.find("1")).contains(post("1", 1));
  }

  private static Patch likes(long likes) {
    return Patch.of(new Engagement(likes, null, null, null));
  }
}
