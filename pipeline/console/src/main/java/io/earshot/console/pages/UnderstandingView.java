package io.earshot.console.pages;

import io.earshot.console.engine.Reanalyses;
import io.earshot.console.query.SearchParameters;

/**
 * The page of how posts are understood.
 *
 * @param engine null if no job has told yet
 */
public record UnderstandingView(Engine engine) {

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
