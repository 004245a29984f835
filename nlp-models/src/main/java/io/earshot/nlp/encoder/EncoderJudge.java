package io.earshot.nlp.encoder;

import io.earshot.nlp.Embedding;
import io.earshot.nlp.Sentiment;
import io.earshot.nlp.judge.Judge;
import io.earshot.nlp.judge.Judgement;
import io.earshot.nlp.judge.Pool;
import io.earshot.nlp.judge.Towards;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Judges by the encoder: all questions in one pass. */
public final class EncoderJudge implements Judge {
  private static final List<String> POLARITIES = List.of("negative", "neutral", "positive");
  private static final List<String> FEELINGS =
      List.of("anger", "joy", "optimism", "sadness", "none");

  private final Encoder encoder;
  private final Labels sentiment;
  private final Labels targeted;
  private final Labels emotion;
  private final Space space = Space.load();

  private EncoderJudge(Encoder encoder) {
    this.encoder = encoder;
    this.sentiment = new Labels(encoder.head(Question.SENTIMENT), POLARITIES);
    this.targeted = new Labels(encoder.head(Question.TARGETED), POLARITIES);
    this.emotion = new Labels(encoder.head(Question.EMOTION), FEELINGS);
  }

  /**
   * Loads the encoder, unless this JVM has it.
   *
   * @throws IllegalStateException when the model or ONNX Runtime is not on the class path
   */
  public static EncoderJudge open() {
    return new EncoderJudge(Encoder.shared());
  }

  @Override
  public String model() {
    return encoder.model();
  }

  @Override
  public List<Judgement> judge(List<String> texts) {
    List<List<Piece>> pieces = texts.stream().map(encoder.pieces()::of).toList();
    List<Piece> all = pieces.stream().flatMap(List::stream).toList();
    Answers[] answers = encoder.ask(all);
    List<Judgement> judgements = new ArrayList<>();
    int next = 0;
    for (List<Piece> ofText : pieces) {
      judgements.add(judgement(ofText, Arrays.copyOfRange(answers, next, next + ofText.size())));
      next += ofText.size();
    }
    return judgements;
  }

  private Judgement judgement(List<Piece> pieces, Answers[] answers) {
    Pool pool = new Pool();
    for (int index = 0; index < answers.length; index++) {
      Answers said = answers[index];
      double length = pieces.get(index).length();
      pool.add(
          length,
          sentiment.ordered(said.of(Question.SENTIMENT)),
          emotion.ordered(said.of(Question.EMOTION)),
          said.yes(Question.IRONY),
          said.yes(Question.OFFENSIVE),
          said.yes(Question.COMPLAINT),
          said.yes(Question.SUGGESTION));
      pool.embed(length, space.spread(said.embedding()));
    }
    return pool.judgement(model());
  }

  @Override
  public List<Sentiment> sentiments(List<String> texts) {
    return judge(texts).stream()
        .map(judgement -> judgement == null ? null : judgement.sentiment())
        .toList();
  }

  @Override
  public List<Embedding> embed(List<String> texts) {
    return judge(texts).stream()
        .map(judgement -> judgement == null ? null : judgement.embedding())
        .toList();
  }

  @Override
  public String embeddingModel() {
    return Space.MODEL;
  }

  @Override
  public List<Sentiment> towards(List<Towards> asked) {
    List<Piece> pieces =
        asked.stream().map(one -> encoder.pieces().towards(one.target(), one.passage())).toList();
    return Arrays.stream(encoder.ask(pieces))
        .map(said -> targeted.ordered(said.of(Question.TARGETED)))
        .map(found -> Sentiment.of(found[0], found[1], found[2]))
        .toList();
  }
}
