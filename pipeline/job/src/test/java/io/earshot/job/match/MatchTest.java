package io.earshot.job.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.earshot.connectors.Author;
import io.earshot.connectors.Engagement;
import io.earshot.connectors.Post;
import io.earshot.job.Mentions;
import io.earshot.job.Posts;
import io.earshot.job.decisions.Decided;
import io.earshot.job.index.MemoryIndex;
import io.earshot.job.record.MentionChange;
import io.earshot.job.record.RuleHit;
import io.earshot.nlp.Analysis;
import io.earshot.nlp.Language;
import io.earshot.nlp.Polarity;
import io.earshot.nlp.Sentiment;
import io.earshot.nlp.TargetSentiment;
import io.earshot.search.Copies;
import io.earshot.search.Correction;
import io.earshot.search.CustomerLink;
import io.earshot.search.IndexOperation;
import io.earshot.search.IndexOperation.Kind;
import io.earshot.search.Mention;
import io.earshot.search.Patch;
import io.earshot.search.Span;
import io.earshot.search.TrackerMatch;
import io.earshot.store.AlertPost;
import io.earshot.store.Calibration;
import io.earshot.store.RuleKind;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MatchTest {
  private static final List<String> ALL =
      List.of("tracker/Acme", "tracker/Angry", "rule/all", "rule/angry", "rule/far");

  private final Decided decided =
      new Decided()
          .brand("Acme", "blog.example/anna")
          .tracker("Angry", "kettle sentiment:negative")
          .each("all", "Acme", null)
          .each("angry", null, "kettle sentiment:negative")
          .rule("far", "Acme", null, RuleKind.EACH, 100L, null);
  private OneInputStreamOperatorTestHarness<MentionChange, MentionChange> match;

  @BeforeEach
  void open() throws Exception {
    match =
        new OneInputStreamOperatorTestHarness<>(
            new ProcessOperator<>(new Match(decided.settings())));
    match.open();
  }

  @AfterEach
  void close() throws Exception {
    match.close();
    decided.close();
  }

  @Test
  void givesAPostItsTrackersWithWhereTheyMatch() throws Exception {
    MentionChange change = matched(said("Dana", "My Acme leaks."));

    assertThat(change.mention().trackers())
        .containsExactly(new TrackerMatch("Acme", false, null, List.of(new Span(3, 7))));
  }

  @Test
  void aTrackerHasTheSentimentTowardsIt() throws Exception {
    Sentiment hurt = Sentiment.of(0.8, 0.1, 0.1);
    Sentiment glad = Sentiment.of(0.1, 0.1, 0.8);
    Analysis read =
        felt(new TargetSentiment("Acme", true, hurt), new TargetSentiment("Angry", false, glad));

    Mention mention = matched(said("Dana", "Acme, kettle.").with(read)).mention();

    assertThat(mention.trackers())
        .extracting(TrackerMatch::tracker, TrackerMatch::sentiment)
        .containsExactly(tuple("Acme", hurt));
    assertThat(mention.sentiment("Acme")).isEqualTo("negative");
    assertThat(mention.sentiment("Angry")).isEqualTo("positive");
  }

  /** "Love the other one, but Acme leaks". */
  @Test
  void whatSomebodySaysCountsInPlaceOfWhatTheEngineFound() throws Exception {
    decided.each("hurt", "Acme", "sentiment:negative");
    decided.store().corrections().save(correction("negative"));
    match.close();
    open();
    MentionChange live =
        said("Dana", "Acme.")
            .with(mood(Polarity.POSITIVE))
            .related(List.of("tracker/Acme", "rule/hurt"));

    assertThat(matched(live).mention().sentiment()).isEqualTo("negative");
    assertThat(hits()).extracting(RuleHit::rule).containsExactly("hurt");
    assertThat(patched(live.mention(), live.candidates()).correction().by()).isEqualTo("Dana");

    decided.store().corrections().undo("p");
    match.close();
    open();
    assertThat(matched(live).mention().correction()).isNull();
    assertThat(patched(live.mention(), live.candidates()).correction()).isEqualTo(Correction.NONE);
  }

  @Test
  void whatSomebodySaysIsNotLostWithAnEditUnderWay() throws Exception {
    MentionChange first = said("Dana", "Acme.").with(mood(Polarity.POSITIVE));
    MemoryIndex index = MemoryIndex.named("edit-under-way");
    write(index, matched(first));
    MentionChange underWay =
        matched(Mentions.edited("p", "Acme, edited.").with(mood(Polarity.POSITIVE)));
    decided.store().corrections().save(correction("negative"));
    match.close();
    open();
    MentionChange again = matched(Mentions.readAgain(index.written().get("p")));
    write(index, underWay);
    write(index, again);

    Mention held = index.written().get("p");
    assertThat(held.post().text()).isEqualTo("Acme, edited.");
    assertThat(held.sentiment()).isEqualTo("negative");
  }

  private static void write(MemoryIndex index, MentionChange change) throws IOException {
    assertThat(index.write(List.of(change.operation()))).isEmpty();
  }

  @Test
  void aCalibrationTiltsTheSentimentTowardsItsTracker() throws Exception {
    Instant now = Posts.OBSERVED;
    decided.store().calibrations().save(new Calibration("Acme", 1, 5, 0, 50, 0.6, 0.7, now));
    match.close();
    open();

    Mention mention = matched(said("Dana", "Acme.").with(felt())).mention();

    assertThat(mention.sentiment()).isEqualTo("positive");
    assertThat(mention.sentiment("Acme")).isEqualTo("negative");
  }

  private static io.earshot.store.Correction correction(String sentiment) {
    return new io.earshot.store.Correction(
        "p", null, sentiment, null, null, null, "Dana", Posts.OBSERVED, null);
  }

  @Test
  void aRuleOfATrackerGoesByTheSentimentTowardsIt() throws Exception {
    decided.each("hurt", "Acme", "sentiment:negative").each("glad", "Acme", "sentiment:positive");
    match.close();
    open();
    Analysis read = felt(new TargetSentiment("Acme", true, Sentiment.of(0.8, 0.1, 0.1)));

    matched(
        said("Dana", "Acme.")
            .with(read)
            .related(List.of("tracker/Acme", "rule/hurt", "rule/glad")));

    assertThat(hits()).extracting(RuleHit::rule).containsExactly("hurt");
    assertThat(hits().get(0).post().sentiment()).isEqualTo("negative");
  }

  /** Positive as a whole. */
  private static Analysis felt(TargetSentiment... towards) {
    Sentiment whole = Sentiment.of(0.1, 0.1, 0.8);
    return new Analysis("test/1", new Language("en", 1.0), whole, null, null)
        .withTargets(List.of(towards));
  }

  @Test
  void tellsWhatABrandSaysItself() throws Exception {
    assertThat(matched(said("anna", "Our Acme.")).mention().trackers())
        .extracting(TrackerMatch::own)
        .containsExactly(true);
    assertThat(hits()).isEmpty();
  }

  @Test
  void asksForWhatOnlyAnalysisKnows() throws Exception {
    MentionChange angry = said("Dana", "This kettle!").with(mood(Polarity.NEGATIVE));
    MentionChange glad = said("Dana", "This kettle!").with(mood(Polarity.POSITIVE));

    assertThat(matched(angry).mention().trackers()).extracting("tracker").containsExactly("Angry");
    assertThat(hits()).extracting(RuleHit::rule).containsExactly("angry");
    assertThat(matched(glad).mention().trackers()).isEmpty();
    assertThat(hits()).extracting(RuleHit::rule).containsExactly("angry");
  }

  @Test
  void countsForARuleWhatItAsksFor() throws Exception {
    matched(said("Dana", "Acme."));
    matched(reached(said("Dana", "Acme."), 120));
    matched(said("Dana", "Acme.").with(new Copies("c", "an earlier one")));

    assertThat(hits()).extracting(RuleHit::rule).containsExactly("all", "all", "far");
  }

  @Test
  void onlyWhatWasReadSoonAfterItWasPublishedIsPresent() throws Exception {
    Instant old = Posts.OBSERVED.minus(Duration.ofHours(25));
    matched(said("Dana", "Acme.", Posts.OBSERVED.minus(Duration.ofHours(23))));
    matched(said("Dana", "Acme.", old));

    assertThat(hits()).extracting(RuleHit::present).containsExactly(true, false);
    assertThat(hits().get(0).post())
        .satisfies(
            post -> {
              assertThat(post.excerpt()).isEqualTo("Acme.");
              assertThat(post.excerptSpans()).containsExactly(new AlertPost.Span(0, 4));
              assertThat(post.author()).isEqualTo("Dana");
            });
    assertThat(hits().get(1).post()).isNull();
    assertThat(hits().get(1).published()).isEqualTo(old);
  }

  @Test
  void whatIsReplayedGetsItsTrackersAndAlertsNobody() throws Exception {
    MentionChange live = said("Dana", "My Acme leaks.");
    MentionChange replayed =
        new MentionChange(
            live.operation(), live.author(), live.conversation(), null, true, live.candidates());

    MentionChange patch = matched(replayed);

    assertThat(patch.operation().kind()).isEqualTo(Kind.PATCH);
    assertThat(patch.operation().patch().trackers()).extracting("tracker").containsExactly("Acme");
    assertThat(patch.operation().patch().analysis()).isEqualTo(live.mention().analysis());
    assertThat(hits()).isEmpty();
  }

  /** Its customer as identify knows it, whatever the index had. */
  @Test
  void whatChangedHandsGetsAndLosesTrackersThatAskForCustomers() throws Exception {
    decided.tracker("Loyal", "kettle customer:known").each("loyal", "Loyal", null);
    match.close();
    open();
    List<String> candidates = List.of("tracker/Loyal", "rule/loyal");
    Mention said = said("Dana", "This kettle!").mention();

    Patch tied = patched(said.with(new CustomerLink("c-7")), candidates);
    Patch untied = patched(said.with(CustomerLink.NONE), candidates);

    assertThat(tied.trackers()).extracting("tracker").containsExactly("Loyal");
    assertThat(untied.trackers()).isEmpty();
    assertThat(hits()).isEmpty();
  }

  private Patch patched(Mention mention, List<String> candidates) throws Exception {
    return matched(
            new MentionChange(IndexOperation.put(mention), null, null, null, true, candidates))
        .operation()
        .patch();
  }

  @Test
  void letsRemovalsPass() throws Exception {
    assertThat(matched(Mentions.removed("a"))).isEqualTo(Mentions.removed("a"));
  }

  @Test
  void tellsRulesThatRememberPostsWhichAreGone() throws Exception {
    decided.spike("spike", "Acme");
    match.close();
    open();

    matched(Mentions.removed("a"));

    assertThat(hits()).containsExactly(RuleHit.gone("spike", "a"));
  }

  private static MentionChange said(String author, String text) {
    return said(author, text, Posts.OBSERVED);
  }

  private static MentionChange said(String author, String text, Instant published) {
    Post post = Posts.post("p", text);
    return Mentions.put(by(post, author, published), 1, Posts.OBSERVED, null, null).related(ALL);
  }

  private static MentionChange reached(MentionChange change, long views) {
    Engagement counts = new Engagement(null, null, null, views);
    return new MentionChange(
        IndexOperation.put(change.mention().with(counts)), null, null, null, false, ALL);
  }

  private static Post by(Post post, String author, Instant published) {
    return new Post(
        post.id(),
        post.source(),
        post.network(),
        post.site(),
        post.kind(),
        post.url(),
        post.title(),
        post.text(),
        post.language(),
        published,
        null,
        new Author("blog.example/" + author, author, null, null),
        post.conversation(),
        null,
        null,
        List.of(),
        List.of(),
        null);
  }

  private static Analysis mood(Polarity polarity) {
    return new Analysis(
        "test/1", new Language("en", 1.0), new Sentiment(polarity, 0.1, 0.1, 0.8), null, null);
  }

  private MentionChange matched(MentionChange change) throws Exception {
    match.processElement(change, 1);
    List<MentionChange> out = match.extractOutputValues();
    return out.get(out.size() - 1);
  }

  private List<RuleHit> hits() {
    var hits = match.getSideOutput(Match.HITS);
    return hits == null ? List.of() : hits.stream().map(StreamRecord::getValue).toList();
  }
}
