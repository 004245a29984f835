package io.earshot.search.standing;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;

/**
 * Finds the standing queries that a post passes: those anchored to its keys, each asked at once, by
 * its slot. The monitor looks ids up only of those that this finds, which takes it longer than
 * asking.
 */
final class AskedQuery extends Query {
  /** The field of a query's slot. */
  static final String SLOT = "slot";

  private final Query anchored;
  private final Slots slots;
  private final Asking asking;

  AskedQuery(Query anchored, Slots slots, Asking asking) {
    this.anchored = anchored;
    this.slots = slots;
    this.asking = asking;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    Weight candidates =
        searcher.rewrite(anchored).createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, boost);
    return new ConstantScoreWeight(this, boost) {
      @Override
      public Scorer scorer(LeafReaderContext leaf) throws IOException {
        Scorer found = candidates.scorer(leaf);
        return found == null
            ? null
            : new ConstantScoreScorer(this, score(), mode, asked(found, leaf));
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  private TwoPhaseIterator asked(Scorer candidates, LeafReaderContext leaf) throws IOException {
    NumericDocValues slot = DocValues.getNumeric(leaf.reader(), SLOT);
    return new TwoPhaseIterator(candidates.iterator()) {
      @Override
      public boolean matches() throws IOException {
        slot.advanceExact(approximation.docID());
        return asking.mayPass(slots.watch((int) slot.longValue()));
      }

      @Override
      public float matchCost() {
        return 1_000;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "asked(" + anchored.toString(field) + ")";
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
