package io.earshot.nlp;

import io.earshot.nlp.encoder.EncoderJudge;
import io.earshot.nlp.judge.Judgement;
import java.util.List;

/** Says where English texts lie by their meaning, to look for what lies near. Thread-safe. */
public final class Meaning {
  private Meaning() {}

  /**
   * Where a text lies. The encoder is loaded at the first call, unless this JVM has it.
   *
   * @param text plain text, never null
   * @return null when the text says nothing
   * @throws IllegalStateException when the encoder's library is not on the class path
   */
  public static Embedding of(String text) {
    Judgement judgement = EncoderJudge.open().judge(List.of(text)).get(0);
    return judgement == null || !judgement.embedding().isDirection() ? null : judgement.embedding();
  }
}
