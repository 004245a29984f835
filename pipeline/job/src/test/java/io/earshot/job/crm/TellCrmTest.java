package io.earshot.job.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.earshot.job.Mentions;
import io.earshot.job.Posts;
import io.earshot.job.decisions.Decided;
import io.earshot.job.record.MentionChange;
import io.earshot.nlp.Analysis;
import io.earshot.nlp.Language;
import io.earshot.search.CustomerLink;
import io.earshot.search.IndexOperation;
import io.earshot.search.Mention;
import io.earshot.search.Patch;
import io.earshot.search.TrackerMatch;
import io.earshot.store.CrmRecord;
import io.earshot.store.CrmRecordKind;
import io.earshot.store.CrmWish;
import java.util.List;
import org.apache.flink.streaming.api.operators.StreamFlatMap;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TellCrmTest {
  private static final CustomerLink ANN = new CustomerLink("c-ann");

  private final Decided decided = new Decided().brand("Acme").brand("Other").crm("sales", "Acme");
  private OneInputStreamOperatorTestHarness<MentionChange, CrmChange> tell;

  @BeforeEach
  void open() throws Exception {
    tell =
        new OneInputStreamOperatorTestHarness<>(
            new StreamFlatMap<>(new TellCrm(decided.settings())));
    tell.open();
  }

  @AfterEach
  void close() throws Exception {
    tell.close();
    decided.close();
  }

  @Test
  void tellsWhatACustomerSaysOfABrand() throws Exception {
    process(mention(0.9, ANN, "Acme", false));
    process(mention(0.1, ANN, "Acme", false));

    assertThat(kinds(0))
        .containsExactly(CrmRecordKind.ACTIVITY, CrmRecordKind.ROLLUP, CrmRecordKind.CASE);
    assertThat(kinds(1)).containsExactly(CrmRecordKind.ACTIVITY, CrmRecordKind.ROLLUP);
    assertThat(told().get(0).wishes())
        .extracting(CrmWish::target, CrmWish::customer)
        .containsOnly(tuple("sales", "c-ann"));
    assertThat(told().get(0).wishes().get(0).post())
        .satisfies(
            post -> {
              assertThat(post.text()).isEqualTo("My Acme leaks.");
              assertThat(post.trackers()).containsExactly("Acme");
            });
  }

  @Test
  void tellsNothingOfOthersOfOtherBrandsAndOfTheBrandItself() throws Exception {
    process(mention(0.9, null, "Acme", false));
    process(mention(0.9, CustomerLink.NONE, "Acme", false));
    process(mention(0.9, ANN, "Other", false));
    process(mention(0.9, ANN, "Acme", true));

    assertThat(told()).isEmpty();
  }

  @Test
  void whatIsReadAgainIsNoNews() throws Exception {
    tell.processElement(new StreamRecord<>(again(ANN)));

    assertThat(told()).isEmpty();
  }

  @Test
  void whatIsUntiedWhenItIsReadAgainIsTakenBack() throws Exception {
    tell.processElement(new StreamRecord<>(again(CustomerLink.NONE).untying("c-ann")));

    assertThat(told()).containsExactly(new CrmChange("p", true, "c-ann", null, List.of()));
  }

  @Test
  void historyIsCountedOnly() throws Exception {
    Mention old = mention(0.9, ANN, "Acme", false);
    process(
        new Mention(
            Posts.post("p", "My Acme leaks."),
            1,
            Posts.OBSERVED,
            null,
            old.analysis(),
            null,
            old.trackers(),
            ANN));

    assertThat(kinds(0)).containsExactly(CrmRecordKind.ROLLUP);
  }

  @Test
  void whoIsFoundToBeACustomerIsCountedAndWhoIsNoneIsTakenBack() throws Exception {
    patch(Patch.of(ANN));
    patch(Patch.of(CustomerLink.NONE));
    patch(Patch.of(List.of()));

    assertThat(told())
        .extracting(CrmChange::relinked, CrmChange::customer, change -> change.wishes().size())
        .containsExactly(tuple(true, "c-ann", 1), tuple(true, null, 0));
  }

  @Test
  void theStoreHoldsItOnceHoweverOftenItIsTold() throws Exception {
    process(mention(0.9, ANN, "Acme", false));
    patch(Patch.of(CustomerLink.NONE));
    CrmChange came = told().get(0);
    try (var sink = CrmSink.to(decided.settings()).createWriter(null)) {
      sink.write(came, null);
      sink.write(came, null);
      assertThat(records()).extracting(CrmRecord::kind).hasSize(3).doesNotHaveDuplicates();
      sink.write(told().get(1), null);
      assertThat(records()).extracting(CrmRecord::kind).containsExactly(CrmRecordKind.ROLLUP);
    }
  }

  private List<CrmRecord> records() {
    return decided.store().crmRecords().newest("sales", null, null, 9);
  }

  private static Mention mention(
      double complaint, CustomerLink customer, String tracker, boolean own) {
    Analysis analysis = new Analysis("test/1", new Language("en", 1), null, complaint, null);
    return Mention.of(Posts.post("p", "My Acme leaks."), 1, Posts.PUBLISHED.plusSeconds(60))
        .with(analysis)
        .with(List.of(new TrackerMatch(tracker, own, null, null)))
        .with(customer);
  }

  private static MentionChange change(Mention mention) {
    return new MentionChange(IndexOperation.put(mention), null, null, null, false, null);
  }

  /** As it leaves match. */
  private static MentionChange again(CustomerLink customer) {
    Mention mention = mention(0.9, customer, "Acme", false);
    return Mentions.readAgain(mention)
        .patching(new Patch(mention.analysis(), null, mention.trackers(), customer, null));
  }

  private void process(Mention mention) throws Exception {
    tell.processElement(new StreamRecord<>(change(mention)));
  }

  private void patch(Patch patch) throws Exception {
    tell.processElement(new StreamRecord<>(Mentions.removed("p").patching(patch)));
  }

  private List<CrmRecordKind> kinds(int change) {
    return told().get(change).wishes().stream().map(CrmWish::kind).toList();
  }

  private List<CrmChange> told() {
    return tell.extractOutputValues();
  }
}
