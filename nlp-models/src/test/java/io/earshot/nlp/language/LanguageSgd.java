package io.earshot.nlp.language;

import io.earshot.nlp.hashed.HashBag;
import io.earshot.nlp.hashed.HashedRows;
import io.earshot.nlp.language.LanguageModel.Candidate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Learns rows and candidates together by stochastic gradient descent on the log-likelihood, with a
 * step that falls to zero.
 */
final class LanguageSgd {
  private static final int BITS = 16;
  private static final int WIDTH = 32;
  private static final float STEP = 0.3f;

  private final List<TrainedLanguage> languages;
  private final float[] rows = new float[WIDTH << BITS];
  private final float[][] weights;
  private final float[] biases;
  private final float[] columns = new float[WIDTH];
  private final float[] slopes = new float[WIDTH];

  LanguageSgd(List<TrainedLanguage> languages, Random random) {
    this.languages = languages;
    this.weights = new float[languages.size()][WIDTH];
    this.biases = new float[languages.size()];
    for (int at = 0; at < rows.length; at++) {
      rows[at] = (random.nextFloat() - 0.5f) / WIDTH;
    }
    for (float[] row : weights) {
      for (int column = 0; column < WIDTH; column++) {
        row[column] = 0.3f * (float) random.nextGaussian();
      }
    }
  }

  void train(PseudoTexts texts, int steps) {
    double loss = 0;
    for (int step = 0; step < steps; step++) {
      PseudoTexts.Text text = texts.next();
      loss += step(text, STEP * (1 - step / (float) steps));
      if ((step + 1) % 500_000 == 0) {
        System.out.printf("%,d texts, loss %.4f%n", step + 1, loss / 500_000);
        loss = 0;
      }
    }
  }

  private double step(PseudoTexts.Text text, float rate) {
    Script script = languages.get(text.language()).script();
    HashBag ngrams = Ngrams.of(new Sample(text.text()), script);
    float norm = (float) (1 / Math.sqrt(Math.max(1, ngrams.size())));
    sum(ngrams, norm);
    float[] probabilities = probabilities(script);
    Arrays.fill(slopes, 0);
    for (int language = 0; language < probabilities.length; language++) {
      if (languages.get(language).script() == script) {
        float error = (language == text.language() ? 1 : 0) - probabilities[language];
        improve(language, error, 0.1f * rate);
      }
    }
    improveRows(ngrams, rate * norm);
    return -Math.log(Math.max(1e-9, probabilities[text.language()]));
  }

  private void sum(HashBag ngrams, float norm) {
    Arrays.fill(columns, 0);
    for (int index = 0; index < ngrams.size(); index++) {
      int row = HashedRows.row(ngrams.hash(index), BITS) * WIDTH;
      for (int column = 0; column < WIDTH; column++) {
        columns[column] += norm * rows[row + column];
      }
    }
  }

  private float[] probabilities(Script script) {
    float[] scores = new float[languages.size()];
    float total = 0;
    for (int language = 0; language < scores.length; language++) {
      if (languages.get(language).script() == script) {
        float score = biases[language];
        for (int column = 0; column < WIDTH; column++) {
          score += weights[language][column] * columns[column];
        }
        scores[language] = (float) Math.exp(score);
        total += scores[language];
      }
    }
    for (int language = 0; language < scores.length; language++) {
      scores[language] /= total;
    }
    return scores;
  }

  private void improve(int language, float error, float rate) {
    biases[language] += rate * error;
    float[] row = weights[language];
    for (int column = 0; column < WIDTH; column++) {
      slopes[column] += error * row[column];
      row[column] += rate * error * columns[column];
    }
  }

  private void improveRows(HashBag ngrams, float rate) {
    for (int index = 0; index < ngrams.size(); index++) {
      int row = HashedRows.row(ngrams.hash(index), BITS) * WIDTH;
      for (int column = 0; column < WIDTH; column++) {
        rows[row + column] += rate * slopes[column];
      }
    }
  }

  /**
   * What was learned, ready to ship.
   *
   * @param temperature divides all scores
   */
  LanguageModel model(float temperature) {
    List<Candidate> candidates = new ArrayList<>();
    for (int language = 0; language < languages.size(); language++) {
      TrainedLanguage trained = languages.get(language);
      float[] cooled = weights[language].clone();
      for (int column = 0; column < WIDTH; column++) {
        cooled[column] /= temperature;
      }
      candidates.add(
          new Candidate(trained.code(), trained.script(), biases[language] / temperature, cooled));
    }
    return new LanguageModel(HashedRows.rounded(BITS, WIDTH, rows, largest()), candidates);
  }

  private float largest() {
    float largest = 0;
    for (float weight : rows) {
      largest = Math.max(largest, Math.abs(weight));
    }
    return largest;
  }
}
