package io.earshot.nlp.judge;

import static java.util.Objects.requireNonNull;

import io.earshot.nlp.Language;
import io.earshot.nlp.Sentence;
import io.earshot.nlp.Target;
import io.earshot.nlp.TargetSentiment;
import io.earshot.nlp.TargetedText;
import io.earshot.nlp.sentence.Sentences;
import io.earshot.nlp.sentence.Span;
import java.util.List;

/** What is known so far of an English text that is being read. */
final class Draft {
  private final TargetedText asked;
  private final Language language;
  private final List<Span> spans;
  Judgement judgement;
  List<Sentence> sentences = List.of();
  List<TargetSentiment> targets = List.of();

  Draft(TargetedText asked, Language language) {
    this.asked = requireNonNull(asked, "asked is null");
    this.language = requireNonNull(language, "language is null");
    this.spans = Sentences.of(asked.text());
  }

  String text() {
    return asked.text();
  }

  List<Target> wanted() {
    return asked.targets();
  }

  Language language() {
    return language;
  }

  /** Where its sentences are. */
  List<Span> spans() {
    return spans;
  }
}
