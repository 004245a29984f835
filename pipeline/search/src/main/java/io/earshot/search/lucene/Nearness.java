package io.earshot.search.lucene;

import io.earshot.nlp.Embedding;
import io.earshot.search.document.MentionDocument;
import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/**
 * How near posts are to a meaning, as scores from 0 to 1, which Lucene wants not to be negative.
 */
final class Nearness extends DoubleValuesSource {
  private final Embedding meaning;
  private final double length;

  Nearness(Embedding meaning) {
    this.meaning = meaning;
    this.length = length(meaning.values());
  }

  private static double length(byte[] values) {
    int squares = 0;
    for (byte value : values) {
      squares += value * value;
    }
    return Math.sqrt(squares);
  }

  /** The cosine that a score stands for. */
  static double cosine(double score) {
    return 2 * score - 1;
  }

  private double score(BytesRef other) {
    return (1 + cosine(other.bytes, other.offset)) / 2;
  }

  private double cosine(byte[] others, int start) {
    byte[] values = meaning.values();
    int product = 0;
    int squares = 0;
    for (int index = 0; index < values.length; index++) {
      int other = others[start + index];
      product += values[index] * other;
      squares += other * other;
    }
    return product / (length * Math.sqrt(squares));
  }

  @Override
  public DoubleValues getValues(LeafReaderContext segment, DoubleValues scores) throws IOException {
    BinaryDocValues places = DocValues.getBinary(segment.reader(), MentionDocument.MEANING);
    return new DoubleValues() {
      @Override
      public double doubleValue() throws IOException {
        return score(places.binaryValue());
      }

      @Override
      public boolean advanceExact(int document) throws IOException {
        return places.advanceExact(document);
      }
    };
  }

  @Override
  public boolean needsScores() {
    return false;
  }

  @Override
  public DoubleValuesSource rewrite(IndexSearcher searcher) {
    return this;
  }

  @Override
  public boolean isCacheable(LeafReaderContext segment) {
    return DocValues.isCacheable(segment, MentionDocument.MEANING);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Nearness nearness && meaning.equals(nearness.meaning);
  }

  @Override
  public int hashCode() {
    return Objects.hash(Nearness.class, meaning);
  }

  @Override
  public String toString() {
    return "nearness to " + meaning;
  }
}
