package io.earshot.nlp.topic;

import io.earshot.nlp.Embedding;
import java.util.List;

/** An embedding as a direction of length 1. */
record Direction(float[] values) {
  /** The middle of some; null if there are none. A null one counts for nothing. */
  static Direction mean(List<Embedding> embeddings) {
    float[] sum = null;
    for (Embedding embedding : embeddings) {
      if (embedding != null) {
        float[] one = of(embedding).values;
        sum = sum == null ? new float[one.length] : sum;
        for (int at = 0; at < sum.length; at++) {
          sum[at] += one[at];
        }
      }
    }
    return sum == null ? null : of(Embedding.of(sum));
  }

  static Direction of(Embedding embedding) {
    byte[] bytes = embedding.values();
    double square = 0;
    for (byte value : bytes) {
      square += value * value;
    }
    float length = (float) Math.max(1, Math.sqrt(square));
    float[] values = new float[bytes.length];
    for (int at = 0; at < values.length; at++) {
      values[at] = bytes[at] / length;
    }
    return new Direction(values);
  }

  /** The cosine of the angle to another. */
  double cosine(Direction other) {
    float sum = 0;
    for (int at = 0; at < values.length; at++) {
      sum += values[at] * other.values[at];
    }
    return sum;
  }
}
