package io.earshot.job.index;

import io.earshot.search.IndexOperation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Operations to be written at once: at most {@link #FULL}, of which no two concern one post. */
final class DistinctBatch {
  static final int FULL = 500;
  private final List<IndexOperation> operations = new ArrayList<>(FULL);
  private final Set<String> ids = new HashSet<>();

  boolean isEmpty() {
    return operations.isEmpty();
  }

  boolean isFull() {
    return operations.size() == FULL;
  }

  /** Whether an operation has to wait for the next batch. */
  boolean excludes(IndexOperation operation) {
    return isFull() || ids.contains(operation.id());
  }

  void add(IndexOperation operation) {
    operations.add(operation);
    ids.add(operation.id());
  }

  List<IndexOperation> operations() {
    return List.copyOf(operations);
  }

  void clear() {
    operations.clear();
    ids.clear();
  }
}
