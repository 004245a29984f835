package io.earshot.nlp.intent;

import io.earshot.nlp.Sentence;
import io.earshot.nlp.pattern.Circumstances;
import io.earshot.nlp.pattern.Patterns;
import io.earshot.nlp.pattern.Wording;
import java.util.List;

/** The sentences of a text as patterns see them. */
final class Reading {
  /** Sentences that are read; those after them are not. */
  private static final int MOST = 50;

  private record Line(Wording wording, Circumstances circumstances) {}

  private final List<Line> lines;

  Reading(String text, List<Sentence> sentences) {
    lines = sentences.stream().limit(MOST).map(sentence -> line(text, sentence)).toList();
  }

  private static Line line(String text, Sentence sentence) {
    Wording wording = Wording.of(text.substring(sentence.start(), sentence.end()));
    return new Line(wording, new Circumstances(sentence.sentiment(), wording.has("?")));
  }

  /** The probability that one of its sentences is what the patterns look for. */
  double probability(Patterns patterns) {
    double greatest = 0;
    for (Line line : lines) {
      greatest = Math.max(greatest, patterns.probability(line.wording(), line.circumstances()));
    }
    return greatest;
  }

  /** Whether one of its sentences is what the patterns are not meant for. */
  boolean vetoed(Patterns patterns) {
    return lines.stream().anyMatch(line -> patterns.vetoed(line.wording(), line.circumstances()));
  }
}
