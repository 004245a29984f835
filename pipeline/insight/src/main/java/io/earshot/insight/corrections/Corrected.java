package io.earshot.insight.corrections;

import io.earshot.search.Correction;
import java.util.List;

/** Corrections as mentions hold them. */
public final class Corrected {
  private Corrected() {}

  /** What the index is to hold of a correction. */
  public static Correction of(io.earshot.store.Correction said) {
    List<Correction.Towards> towards =
        said.towards().stream()
            .map(one -> new Correction.Towards(one.tracker(), one.sentiment()))
            .toList();
    return new Correction(
        said.sentiment(), towards, said.intents(), said.topics(), said.by(), said.at());
  }
}
