package io.earshot.job;

import static java.util.Objects.requireNonNull;

import io.earshot.job.analyse.AnalyserFactory;
import io.earshot.job.entities.EntityReaderFactory;
import io.earshot.job.history.MentionIndexFactory;
import io.earshot.store.StoreSettings;

/**
 * What the stages between source and sink can be told.
 *
 * @param analyser opens the engine of the analyse stage, never null
 * @param entities opens what finds entities in posts that are waited for; null: nothing does
 * @param nearCopies whether near-copies are looked for
 * @param store where decisions are read and failures reported, never null
 * @param index opens the index, to look again at what is in it; never null
 */
public record Stages(
    AnalyserFactory analyser,
    EntityReaderFactory entities,
    boolean nearCopies,
    StoreSettings store,
    MentionIndexFactory index) {
  public Stages {
    requireNonNull(analyser, "analyser is null");
    requireNonNull(store, "store is null");
    requireNonNull(index, "index is null");
  }
}
