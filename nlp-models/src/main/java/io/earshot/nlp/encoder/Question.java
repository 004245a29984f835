package io.earshot.nlp.encoder;

import java.util.Locale;

/** What the encoder is asked; each is answered by the head of that name. */
enum Question {
  SENTIMENT,
  TARGETED,
  EMOTION,
  IRONY,
  OFFENSIVE,
  COMPLAINT,
  SUGGESTION;

  /** Name of its head. */
  String head() {
    return name().toLowerCase(Locale.ROOT);
  }
}
