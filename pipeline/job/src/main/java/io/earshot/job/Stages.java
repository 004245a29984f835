package io.earshot.job;

import static java.util.Objects.requireNonNull;

import io.earshot.job.analyse.AnalyserFactory;
import io.earshot.store.StoreSettings;

/**
 * What the stages between source and sink can be told.
 *
 * @param analyser opens the engine of the analyse stage, never null
 * @param nearCopies whether near-copies are looked for
 * @param store where failures are reported, never null
 */
public record Stages(AnalyserFactory analyser, boolean nearCopies, StoreSettings store) {
  public Stages {
    requireNonNull(analyser, "analyser is null");
    requireNonNull(store, "store is null");
  }
}
