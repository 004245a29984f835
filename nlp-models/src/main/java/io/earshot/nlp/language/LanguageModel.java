package io.earshot.nlp.language;

import io.earshot.nlp.Language;
import io.earshot.nlp.hashed.HashBag;
import io.earshot.nlp.hashed.HashedRows;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * Weighs the languages that share a script. Immutable.
 *
 * <p>As a file: the {@link HashedRows}, the number of languages (short), and for each its code and
 * script (UTF), its bias and the weights of a row's columns (floats).
 */
final class LanguageModel {
  /** One language: its score is its bias plus its weights times the text's columns. */
  record Candidate(String code, Script script, float bias, float[] weights) {}

  private final HashedRows rows;
  private final List<Candidate> candidates;

  LanguageModel(HashedRows rows, List<Candidate> candidates) {
    this.rows = rows;
    this.candidates = List.copyOf(candidates);
  }

  static LanguageModel read(DataInput input) throws IOException {
    HashedRows rows = HashedRows.read(input);
    Candidate[] candidates = new Candidate[input.readUnsignedShort()];
    for (int index = 0; index < candidates.length; index++) {
      candidates[index] = readCandidate(input, rows.width());
    }
    return new LanguageModel(rows, List.of(candidates));
  }

  private static Candidate readCandidate(DataInput input, int width) throws IOException {
    String code = input.readUTF();
    Script script = Script.valueOf(input.readUTF());
    float bias = input.readFloat();
    float[] weights = new float[width];
    for (int column = 0; column < width; column++) {
      weights[column] = input.readFloat();
    }
    return new Candidate(code, script, bias, weights);
  }

  void write(DataOutput output) throws IOException {
    rows.write(output);
    output.writeShort(candidates.size());
    for (Candidate candidate : candidates) {
      write(candidate, output);
    }
  }

  private static void write(Candidate candidate, DataOutput output) throws IOException {
    output.writeUTF(candidate.code());
    output.writeUTF(candidate.script().name());
    output.writeFloat(candidate.bias());
    for (float weight : candidate.weights()) {
      output.writeFloat(weight);
    }
  }

  /** The likeliest language of a script, with its probability among those of that script. */
  Language likeliest(Script script, HashBag ngrams) {
    int[] columns = rows.sum(ngrams);
    double unit = rows.scale() / Math.sqrt(Math.max(1, ngrams.size()));
    Candidate best = null;
    double highest = Double.NEGATIVE_INFINITY;
    double total = 0;
    for (Candidate candidate : candidates) {
      if (candidate.script() == script) {
        double score = score(candidate, columns, unit);
        total += Math.exp(score);
        best = score > highest ? candidate : best;
        highest = Math.max(score, highest);
      }
    }
    return new Language(best.code(), Math.exp(highest) / total);
  }

  private static double score(Candidate candidate, int[] columns, double unit) {
    double sum = 0;
    for (int column = 0; column < columns.length; column++) {
      sum += candidate.weights()[column] * columns[column];
    }
    return candidate.bias() + unit * sum;
  }
}
