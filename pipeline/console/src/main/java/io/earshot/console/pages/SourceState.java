package io.earshot.console.pages;

import io.earshot.store.SourceStatus.State;

/**
 * The state of a source in words.
 *
 * @param style {@code good}, {@code bad}, {@code quiet}
 * @param sign a shape beside the colour
 */
public record SourceState(String style, String sign, String label) {
  static SourceState of(State state) {
    return switch (state) {
      case WAITING -> new SourceState("quiet", "○", "Waiting for its first read");
      case OK -> new SourceState("good", "●", "Listening");
      case FAILING -> new SourceState("bad", "▲", "Failing, tried again");
      case DEAD -> new SourceState("bad", "■", "Gone, tried every 30 days");
      case PAUSED -> new SourceState("quiet", "‖", "Paused");
    };
  }
}
