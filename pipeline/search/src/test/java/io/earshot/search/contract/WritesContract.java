package io.earshot.search.contract;

import static io.earshot.search.contract.Sample.mention;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.connectors.Engagement;
import io.earshot.nlp.Analysis;
import io.earshot.nlp.Intent;
import io.earshot.nlp.Polarity;
import io.earshot.search.Correction;
import io.earshot.search.CustomerLink;
import io.earshot.search.IndexOperation;
import io.earshot.search.Mention;
import io.earshot.search.Patch;
import io.earshot.search.Rejected;
import io.earshot.search.Span;
import io.earshot.search.TrackerMatch;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Writing: put, patch, delete, and their repeats. */
public interface WritesContract extends IndexContract {
  @Test
  default void givesBackWhatWasPut() throws Exception {
    Mention full =
        mention("1")
            .title("A title")
            .text("Zeichen: ä 東京 👍🏽\n\n\"quoted\"")
            .author("did:plc:1", null, "jane")
            .links("https://a.example/x?y=1")
            .tags("one", "two")
            .declared("de-AT")
            .copyOf("0")
            .analysis("de", Polarity.POSITIVE)
            .engagement(7)
            .build();
    Mention bare = mention("2").anonymous().text(null).conversation(null).build();
    try (TestIndex index = index()) {
      index.put(full, bare);
      assertThat(index.reader().find("1")).contains(full);
      assertThat(index.reader().find("2")).contains(bare);
      assertThat(index.reader().find("3")).isEmpty();
      assertThat(index.reader().count()).isEqualTo(2);
    }
  }

  @Test
  default void findsAtOnceWhatWasWritten() throws Exception {
    try (TestIndex index = index()) {
      Mention mention = mention("1").build();
      index.writer().write(List.of(IndexOperation.put(mention)));
      assertThat(index.reader().find("1")).contains(mention);
      index.writer().write(List.of(IndexOperation.delete("1", 1)));
      assertThat(index.reader().find("1")).isEmpty();
    }
  }

  @Test
  default void absorbsRepeats() throws Exception {
    try (TestIndex index = index()) {
      IndexOperation put = IndexOperation.put(mention("1").text("acme").build());
      IndexOperation patch = IndexOperation.patch("1", 1, likes(3));
      IndexOperation delete = IndexOperation.delete("2", 1);
      for (int time = 0; time < 3; time++) {
        assertThat(index.write(put, patch, delete)).isEmpty();
        assertThat(index.ids("acme")).containsExactly("1");
        assertThat(index.reader().count()).isEqualTo(1);
      }
    }
  }

  @Test
  default void putReplacesWhateverItsRevision() throws Exception {
    try (TestIndex index = index()) {
      index.put(mention("1").text("first").revision(5).build());
      index.put(mention("1").text("edited").revision(6).build());
      assertThat(index.ids("first")).isEmpty();
      assertThat(index.ids("edited")).containsExactly("1");
      index.put(mention("1").text("afresh").revision(1).build());
      assertThat(index.ids("edited")).isEmpty();
      assertThat(index.ids("afresh")).containsExactly("1");
    }
  }

  @Test
  default void patchReplacesTheGivenParts() throws Exception {
    try (TestIndex index = index()) {
      Mention mention = mention("1").analysis("en", Polarity.NEGATIVE).engagement(1).build();
      index.put(mention);
      index.write(IndexOperation.patch("1", 1, likes(9)));
      assertThat(index.ids("sentiment:negative")).containsExactly("1");
      Patch analysis = Patch.of(Sample.analysed("de", Polarity.POSITIVE));
      index.write(IndexOperation.patch("1", 1, analysis));
      assertThat(index.ids("sentiment:negative")).isEmpty();
      assertThat(index.ids("sentiment:positive lang:de")).containsExactly("1");
      assertThat(index.reader().find("1")).contains(analysis.applyTo(likes(9).applyTo(mention)));
    }
  }

  @Test
  default void patchOfAnotherRevisionIsDropped() throws Exception {
    try (TestIndex index = index()) {
      Mention mention = mention("1").revision(2).build();
      index.put(mention);
      assertThat(
              index.write(
                  IndexOperation.patch("1", 1, likes(1)),
                  IndexOperation.patch("1", 3, likes(3)),
                  IndexOperation.patch("none", 1, likes(1))))
          .isEmpty();
      assertThat(index.reader().find("1")).contains(mention);
      assertThat(index.reader().find("none")).isEmpty();
    }
  }

  @Test
  default void keepsTheOrderOfABatch() throws Exception {
    try (TestIndex index = index()) {
      Mention edited = mention("1").text("edited").revision(2).build();
      index.write(
          IndexOperation.put(mention("1").build()),
          IndexOperation.patch("1", 1, likes(1)),
          IndexOperation.put(edited),
          IndexOperation.patch("1", 2, likes(2)),
          IndexOperation.put(mention("2").build()),
          IndexOperation.delete("2", 1),
          IndexOperation.patch("2", 1, likes(1)),
          IndexOperation.delete("3", 1),
          IndexOperation.put(mention("3").build()));
      assertThat(index.reader().find("1")).contains(likes(2).applyTo(edited));
      assertThat(index.reader().find("2")).isEmpty();
      assertThat(index.ids("")).containsExactly("1", "3");
    }
  }

  @Test
  default void findsByTrackerAndTellsEarnedFromOwned() throws Exception {
    try (TestIndex index = index()) {
      index.put(mention("theirs").tracker("Acme", false).build());
      index.put(mention("ours").tracker("Acme", true).tracker("Café Zoë", false).build());
      index.put(mention("other").build());
      assertThat(index.ids("tracker:acme")).containsExactlyInAnyOrder("theirs", "ours");
      assertThat(index.ids("earned:Acme")).containsExactly("theirs");
      assertThat(index.ids("tracker:\"cafe zoe\"")).containsExactly("ours");
      index.write(IndexOperation.patch("other", 1, Patch.of(List.of(tracked("Acme")))));
      assertThat(index.ids("earned:acme")).containsExactlyInAnyOrder("theirs", "other");
      index.write(IndexOperation.patch("theirs", 1, Patch.of(List.<TrackerMatch>of())));
      assertThat(index.ids("earned:acme")).containsExactly("other");
    }
  }

  @Test
  default void goesByWhatSomebodySaysOtherwise() throws Exception {
    try (TestIndex index = index()) {
      Mention found =
          mention("1")
              .analysis("en", Polarity.POSITIVE)
              .tracker("Acme", Polarity.POSITIVE)
              .tracker("Zenith", false)
              .build();
      Correction said =
          new Correction(
              "negative",
              List.of(new Correction.Towards("Zenith", "neutral")),
              List.of("complaint"),
              List.of(),
              "Dana",
              Sample.START);
      index.put(found, mention("2").angry(Intent.QUESTION).build());
      index.write(IndexOperation.patch("1", 1, Patch.of(said)));
      index.write(IndexOperation.patch("2", 1, Patch.of(nothingHolds())));

      assertThat(index.ids("sentiment:negative negative:acme neutral:zenith")).containsExactly("1");
      assertThat(index.ids("intent:complaint")).containsExactly("1");
      assertThat(index.ids("intent:question")).isEmpty();
      index.write(IndexOperation.patch("1", 1, Patch.of(Sample.analysed("en", Polarity.NEUTRAL))));
      assertThat(index.ids("sentiment:negative")).containsExactly("1");
      assertThat(index.reader().find("1").orElseThrow().correction()).isEqualTo(said);

      index.write(IndexOperation.patch("1", 1, Patch.of(Correction.NONE)));
      assertThat(index.ids("sentiment:neutral positive:acme neutral:zenith")).containsExactly("1");
      assertThat(index.ids("intent:complaint")).isEmpty();
    }
  }

  /** An edit may overtake it. */
  @Test
  default void whatSomebodySaysHoldsForAllRevisions() throws Exception {
    try (TestIndex index = index()) {
      Analysis stale = Sample.analysed("en", Polarity.POSITIVE);
      Mention edited =
          mention("1").text("edited").revision(2).analysis("en", Polarity.NEUTRAL).build();
      Correction said = new Correction("negative", null, null, null, "Dana", Sample.START);
      index.put(edited);
      index.write(
          IndexOperation.patch("1", 1, new Patch(stale, null, List.of(), null, said)),
          IndexOperation.patch("none", 1, Patch.of(said)));

      assertThat(index.ids("sentiment:negative edited")).containsExactly("1");
      assertThat(index.reader().find("1")).contains(edited.with(said));
      assertThat(index.reader().find("none")).isEmpty();
    }
  }

  private static Correction nothingHolds() {
    return new Correction(null, null, List.of(), null, "Dana", Sample.START);
  }

  @Test
  default void findsWhatAnEngineDidNotAnalyse() throws Exception {
    try (TestIndex index = index()) {
      index.put(mention("analysed").analysis("en", Polarity.NEGATIVE).build());
      index.put(mention("not").build());
      assertThat(index.ids("model:test/1")).containsExactly("analysed");
      assertThat(index.ids("NOT model:\"test/2\"")).containsExactlyInAnyOrder("analysed", "not");
      assertThat(index.ids("NOT model:\"test/1\"")).containsExactly("not");
    }
  }

  @Test
  default void findsByHowItFeelsAboutATracker() throws Exception {
    try (TestIndex index = index()) {
      index.put(
          mention("both")
              .analysis("en", Polarity.POSITIVE)
              .tracker("Acme", Polarity.POSITIVE)
              .tracker("Café Zoë", Polarity.NEGATIVE)
              .build());
      index.put(mention("whole").analysis("en", Polarity.NEGATIVE).tracker("Acme", false).build());
      index.put(mention("unknown").tracker("Acme", false).build());
      index.put(mention("neither").analysis("en", Polarity.NEGATIVE).build());
      assertThat(index.ids("positive:acme")).containsExactly("both");
      assertThat(index.ids("negative:\"cafe zoe\"")).containsExactly("both");
      assertThat(index.ids("negative:acme")).containsExactly("whole");
      assertThat(index.ids("neutral:acm*")).isEmpty();
    }
  }

  @Test
  default void findsByCustomerAndTakesTheTieBack() throws Exception {
    try (TestIndex index = index()) {
      index.put(mention("hers").customer("C-17").build());
      index.put(mention("stranger").build());
      assertThat(index.ids("customer:C-17")).containsExactly("hers");
      assertThat(index.ids("customer:known")).containsExactly("hers");
      assertThat(index.ids("-customer:known")).containsExactly("stranger");
      index.write(IndexOperation.patch("hers", 1, Patch.of(CustomerLink.NONE)));
      index.write(IndexOperation.patch("stranger", 1, Patch.of(new CustomerLink("C-18"))));
      assertThat(index.ids("customer:known")).containsExactly("stranger");
      assertThat(index.reader().find("hers").orElseThrow().customer()).isEqualTo(CustomerLink.NONE);
    }
  }

  private static TrackerMatch tracked(String tracker) {
    return new TrackerMatch(tracker, false, List.of(new Span(0, 4)), null);
  }

  @Test
  default void rejectsWhatCannotBeIndexedAndTakesTheRest() throws Exception {
    try (TestIndex index = index()) {
      Mention timeless = Mention.of(mention("1").published(null).build().post(), 1, null);
      IndexOperation bad = IndexOperation.put(timeless);
      List<Rejected> rejected =
          index.write(
              bad,
              IndexOperation.put(mention("2").build()),
              IndexOperation.patch("1", 1, likes(1)));
      assertThat(rejected).extracting(Rejected::operation).containsExactly(bad);
      assertThat(rejected.get(0).reason()).contains("neither published nor observed");
      assertThat(index.ids("")).containsExactly("2");
    }
  }

  @Test
  default void takesHostileValues() throws Exception {
    String longId = "https://a.example/" + "x".repeat(40_000);
    String cjkId = "東".repeat(300);
    try (TestIndex index = index()) {
      index.put(
          mention(longId).minute(3).tags("t".repeat(50_000)).links(longId).build(),
          mention(cjkId)
              .minute(2)
              .title("\u0000 \uFFFF")
              .author("a".repeat(40_000), null, null)
              .build(),
          mention("half").minute(1).text("broken \uD83D pair \uDC4D").build(),
          mention("wide").minute(0).text("w".repeat(100_000) + " acme").build());
      assertThat(index.ids("")).containsExactly(longId, cjkId, "half", "wide");
      assertThat(index.ids("id:\"" + cjkId + "\"")).containsExactly(cjkId);
      assertThat(index.reader().find(longId)).map(Mention::id).contains(longId);
      assertThat(index.ids("pair acme OR pair")).containsExactly("half");
      assertThat(index.ids("acme")).containsExactly("wide");
      Optional<String> text = index.reader().find("half").map(half -> half.post().text());
      assertThat(text).contains("broken \uFFFD pair \uFFFD");
    }
  }

  private static Patch likes(long likes) {
    return Patch.of(new Engagement(likes, null, null, null));
  }
}
