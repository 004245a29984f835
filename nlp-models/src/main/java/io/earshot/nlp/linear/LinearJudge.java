package io.earshot.nlp.linear;

import io.earshot.nlp.Embedding;
import io.earshot.nlp.Sentiment;
import io.earshot.nlp.SentimentMean;
import io.earshot.nlp.hashed.ModelFiles;
import io.earshot.nlp.judge.Judge;
import io.earshot.nlp.judge.Judgement;
import io.earshot.nlp.judge.Pool;
import io.earshot.nlp.judge.Towards;
import io.earshot.nlp.pieces.PieceVectors;
import io.earshot.nlp.text.Tokens;
import java.util.List;

/**
 * Judges by linear models over the same features, fast enough for every post. Towards a target it
 * knows no more than how the passage feels.
 */
public final class LinearJudge implements Judge {
  private static final Sentiment NEUTRAL = Sentiment.of(0, 1, 0);

  private final LinearModel sentiment = read("sentiment");
  private final LinearModel emotion = read("emotion");
  private final LinearModel irony = read("irony");
  private final LinearModel offensive = read("offensive");
  private final LinearModel complaint = read("complaint");
  private final LinearModel suggestion = read("suggestion");

  private static LinearModel read(String task) {
    return ModelFiles.read("linear/" + task + ".bin", LinearModel::read);
  }

  @Override
  public String model() {
    return "linear/2";
  }

  @Override
  public List<Judgement> judge(List<String> texts) {
    Features features = new Features();
    return texts.stream().map(text -> judge(text, features)).toList();
  }

  private Judgement judge(String text, Features features) {
    Pool pool = new Pool();
    Tokens tokens = new Tokens(text);
    while (features.read(text, tokens)) {
      pool.add(
          features.tokens(),
          sentiment.probabilities(features),
          emotion.probabilities(features),
          irony.probabilities(features)[1],
          offensive.probabilities(features)[1],
          complaint.probabilities(features)[1],
          suggestion.probabilities(features)[1]);
    }
    return pool.judgement(model());
  }

  @Override
  public List<Sentiment> sentiments(List<String> texts) {
    Features features = new Features();
    return texts.stream().map(text -> sentiment(text, features)).toList();
  }

  private Sentiment sentiment(String text, Features features) {
    SentimentMean mean = new SentimentMean();
    Tokens tokens = new Tokens(text);
    while (features.read(text, tokens)) {
      double[] found = sentiment.probabilities(features);
      mean.add(found[0], found[1], found[2], features.tokens());
    }
    return mean.sentiment();
  }

  @Override
  public List<Embedding> embed(List<String> texts) {
    return texts.stream().map(PieceVectors.shared()::embed).toList();
  }

  @Override
  public List<Sentiment> towards(List<Towards> asked) {
    List<String> passages = asked.stream().map(Towards::passage).toList();
    return sentiments(passages).stream().map(found -> found == null ? NEUTRAL : found).toList();
  }
}
