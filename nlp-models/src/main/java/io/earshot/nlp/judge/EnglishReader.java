package io.earshot.nlp.judge;

import io.earshot.nlp.Analysis;
import io.earshot.nlp.Embedding;
import io.earshot.nlp.Models;
import io.earshot.nlp.Sentence;
import io.earshot.nlp.Sentiment;
import io.earshot.nlp.TargetSentiment;
import io.earshot.nlp.Tone;
import io.earshot.nlp.intent.Rules;
import io.earshot.nlp.intent.Rules.Findings;
import io.earshot.nlp.language.LanguageIdentifier;
import io.earshot.nlp.pieces.PieceVectors;
import io.earshot.nlp.sentence.Span;
import io.earshot.nlp.target.TargetReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Reads English texts through a judge: each question goes to it once for all of them. */
final class EnglishReader {
  /** Sentences of one text that are given a sentiment; those after them have none. */
  static final int MOST_SENTENCES = 50;

  private final String model;
  private final Judge judge;
  private final Rules rules = Rules.load();
  private final TargetReader targets = new TargetReader();
  private final PieceVectors pieces = PieceVectors.shared();

  EnglishReader(String model, Judge judge) {
    this.model = model;
    this.judge = judge;
  }

  List<Analysis> read(List<Draft> drafts) {
    var judgements = judge.judge(drafts.stream().map(Draft::text).toList()).iterator();
    drafts.forEach(draft -> draft.judgement = judgements.next());
    judgeSentences(drafts);
    judgeTargets(drafts);
    return drafts.stream().map(this::analysis).toList();
  }

  List<Embedding> embed(List<String> texts) {
    return judge.embed(texts);
  }

  private void judgeSentences(List<Draft> drafts) {
    List<String> sentences = new ArrayList<>();
    drafts.stream().filter(EnglishReader::isParted).forEach(draft -> add(draft, sentences));
    Iterator<Sentiment> judged = judge.sentiments(sentences).iterator();
    for (Draft draft : drafts) {
      draft.sentences = isParted(draft) ? sentences(draft, judged) : whole(draft);
    }
  }

  private static boolean isParted(Draft draft) {
    return draft.judgement != null && draft.spans().size() > 1;
  }

  private static void add(Draft draft, List<String> sentences) {
    draft.spans().stream().limit(MOST_SENTENCES).forEach(s -> sentences.add(s.of(draft.text())));
  }

  private static List<Sentence> sentences(Draft draft, Iterator<Sentiment> judged) {
    List<Sentence> sentences = new ArrayList<>();
    for (Span span : draft.spans()) {
      Sentiment sentiment = sentences.size() < MOST_SENTENCES ? judged.next() : null;
      sentences.add(new Sentence(span.start(), span.end(), sentiment));
    }
    return sentences;
  }

  private static List<Sentence> whole(Draft draft) {
    Sentiment sentiment = draft.judgement == null ? null : draft.judgement.sentiment();
    return draft.spans().stream().map(s -> new Sentence(s.start(), s.end(), sentiment)).toList();
  }

  private void judgeTargets(List<Draft> drafts) {
    List<TargetReader.Reading> readings =
        drafts.stream().map(draft -> targets.read(draft.text(), draft.wanted())).toList();
    List<Towards> asked = readings.stream().flatMap(reading -> reading.asked().stream()).toList();
    Iterator<Sentiment> judged = judge.towards(asked).iterator();
    for (int index = 0; index < drafts.size(); index++) {
      drafts.get(index).targets = readings.get(index).sentiments(judged);
    }
  }

  private Analysis analysis(Draft draft) {
    Judgement judged = draft.judgement;
    if (judged == null) {
      return Analysis.unread(model, draft.language(), LanguageIdentifier.MODEL);
    }
    Findings found = rules.find(draft.text(), draft.sentences, judged);
    return new Analysis(
        model,
        draft.language(),
        judged.sentiment(),
        judged.complaint(),
        draft.sentences,
        draft.targets,
        new Tone(judged.emotion(), judged.irony(), judged.offensive()),
        found.intents(),
        found.answers(),
        found.marks(),
        embedding(draft),
        models(draft),
        null,
        null);
  }

  /** Of a text that no encoder read, by its word pieces. */
  private Embedding embedding(Draft draft) {
    Embedding judged = draft.judgement.embedding();
    return judged == null ? pieces.embed(draft.text()) : judged;
  }

  private Models models(Draft draft) {
    List<TargetSentiment> felt = draft.targets;
    return new Models(
        LanguageIdentifier.MODEL,
        draft.judgement.model(),
        isParted(draft) ? judge.sentimentsModel() : draft.judgement.model(),
        felt.isEmpty() ? null : judge.towardsModel(),
        Rules.MODEL,
        draft.judgement.embedding() == null ? PieceVectors.MODEL : judge.embeddingModel());
  }
}
