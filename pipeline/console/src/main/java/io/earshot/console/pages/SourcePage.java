package io.earshot.console.pages;

import io.earshot.insight.Proposal;
import io.earshot.store.DeadLetter;
import io.earshot.store.GapRow;
import java.time.Instant;
import java.util.List;

/**
 * The page of a source.
 *
 * @param look what it brings now; null if nobody asked
 * @param gaps newest first
 * @param letters what could not be read, newest first
 */
public record SourcePage(SourceView source, Look look, List<Gap> gaps, List<Letter> letters) {

  /**
   * What a source would bring if it were new.
   *
   * @param error why that cannot be said, or null
   */
  public record Look(List<AddSource.Sample> posts, List<String> remarks, String error) {
    static Look of(Proposal proposal, Instant now) {
      return new Look(AddSource.Sample.all(proposal, now), proposal.remarks(), null);
    }

    static Look refused(String error) {
      return new Look(List.of(), List.of(), error);
    }
  }

  /** A gap in words. */
  public record Gap(Moment noticed, String stretch, String reason, String url) {
    static Gap of(GapRow row, Instant now) {
      return new Gap(
          Moment.of(row.noticed(), now), stretch(row, now), row.gap().reason(), row.url());
    }

    private static String stretch(GapRow row, Instant now) {
      Moment from = Moment.of(row.gap().from(), now);
      Moment to = Moment.of(row.gap().to(), now);
      if (from == null) {
        return to == null ? "unknown stretch" : "until " + to.absolute();
      }
      return "from " + from.absolute() + (to == null ? "" : " to " + to.absolute());
    }
  }

  /**
   * Something that could not be read, in words.
   *
   * @param count how often, or null for once
   */
  public record Letter(
      String stage, String place, String reason, String item, String count, Moment last) {
    static Letter of(DeadLetter letter, Instant now) {
      return new Letter(
          letter.stage(),
          letter.place(),
          letter.reason(),
          letter.item(),
          letter.count() == 1 ? null : Words.number(letter.count()) + " times",
          Moment.of(letter.last(), now));
    }
  }
}
