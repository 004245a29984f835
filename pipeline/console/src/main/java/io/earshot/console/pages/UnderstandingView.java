package io.earshot.console.pages;

import io.earshot.console.corrections.CalibrationDecisions.Standing;
import io.earshot.console.engine.Reanalyses;
import io.earshot.console.query.SearchParameters;
import io.earshot.insight.calibration.Calibrating;
import io.earshot.store.Calibration;
import io.earshot.store.Correction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The page of how posts are understood.
 *
 * @param engine null if no job has told yet
 * @param corrections the newest
 */
public record UnderstandingView(Engine engine, List<Brand> brands, List<Said> corrections) {

  /**
   * What corrections taught of a brand.
   *
   * @param checked how many posts were checked, in words
   * @param gain how often verdicts are right without and with it, in words; null while unknown
   * @param usable whether it may be put to use
   * @param refusal why it is not to be used; null if it is, or if too few posts were checked
   * @param inUse what is in force, in words; null if nothing is
   * @param checking where posts of it are checked
   */
  public record Brand(
      String name,
      String checked,
      String gain,
      boolean usable,
      String refusal,
      String inUse,
      String checking) {
    static Brand of(Standing standing) {
      Calibrating now = standing.now();
      Calibration used = standing.inUse();
      return new Brand(
          now.tracker(),
          checked(now),
          now.gain() == null ? null : right(now.gain().shareBefore(), now.gain().shareAfter()),
          now.refusal() == null,
          now.isEnough() ? now.refusal() : null,
          used == null
              ? null
              : "%s, on %d posts".formatted(right(used.before(), used.after()), used.judgements()),
          CorrectionHandler.address(now.tracker()));
    }

    private static String checked(Calibrating now) {
      String posts =
          now.isEnough()
              ? Words.count(now.judgements(), "post", "posts")
              : "%d of %d posts".formatted(now.judgements(), Calibrating.LEAST);
      String checked = posts + " checked";
      return now.judgements() == 0 ? checked : "%s, %d right".formatted(checked, now.agreeing());
    }

    private static String right(double before, double after) {
      return "%d %% of verdicts right without it, %d %% with it"
          .formatted(Mood.percent(before), Mood.percent(after));
    }
  }

  /**
   * What somebody says of a post.
   *
   * @param address of the post
   * @param what in words
   */
  public record Said(String address, String what, String by, Moment at) {
    static Said of(Correction said, Instant now) {
      return new Said(Hit.address(said.post()), what(said), said.by(), Moment.of(said.at(), now));
    }

    private static String what(Correction said) {
      List<String> parts = new ArrayList<>();
      if (said.sentiment() != null) {
        parts.add(said.sentiment());
      }
      said.towards().forEach(one -> parts.add(one.sentiment() + " towards " + one.tracker()));
      if (said.intents() != null) {
        parts.add(
            said.intents().isEmpty()
                ? "no intent"
                : String.join(", ", said.intents().stream().map(Understood::label).toList()));
      }
      if (said.topics() != null) {
        parts.add(said.topics().isEmpty() ? "no topic" : String.join(", ", said.topics()));
      }
      return String.join("; ", parts);
    }
  }

  /**
   * What analyses posts.
   *
   * @param outdated how many posts it has not analysed, in words; null if there are none
   * @param address of a search for these
   * @param history how far analysing them has come
   */
  public record Engine(String model, String outdated, String address, HistoryView history) {
    static Engine of(io.earshot.store.Engine engine, Reanalyses reanalyses, HistoryView history) {
      long outdated = reanalyses.count();
      return new Engine(
          engine.model(),
          outdated == 0 ? null : Words.count(outdated, "post", "posts"),
          reanalyses.outdated().map(SearchParameters::address).orElse(null),
          history);
    }

    /** Whether it goes on. */
    public boolean isOpen() {
      return history.address() != null;
    }
  }
}
