package io.earshot.job.index;

import io.earshot.search.IndexOperation;
import io.earshot.search.Mention;
import io.earshot.search.MentionWriter;
import io.earshot.search.Rejected;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An index in memory that keeps the {@link MentionWriter} contract, loses what was not committed
 * when it is opened again, and can be made to refuse.
 */
public final class MemoryIndex implements MentionWriter {
  /** A text that is refused. */
  static final String REFUSED = "refused";

  /** A text that makes writing fail. */
  static final String BROKEN = "broken";

  private static final Map<String, MemoryIndex> BY_NAME = new ConcurrentHashMap<>();

  private final AtomicInteger refusals = new AtomicInteger();
  private Map<String, Mention> durable = Map.of();
  private Map<String, Mention> written = new HashMap<>();

  private MemoryIndex() {}

  public static MemoryIndex named(String name) {
    return BY_NAME.computeIfAbsent(name, unseen -> new MemoryIndex());
  }

  /** Opens it as after a crash. */
  public static MentionWriter reopen(String name) {
    MemoryIndex index = named(name);
    index.forgetUncommitted();
    return index;
  }

  /** Refuses this many calls, as a full disk does. */
  public void refuse(int calls) {
    refusals.set(calls);
  }

  public synchronized Map<String, Mention> durable() {
    return durable;
  }

  public synchronized Map<String, Mention> written() {
    return Map.copyOf(written);
  }

  public int refusalsLeft() {
    return refusals.get();
  }

  @Override
  public synchronized List<Rejected> write(List<IndexOperation> operations) throws IOException {
    refuseIfTold();
    if (operations.stream().map(IndexOperation::id).distinct().count() != operations.size()) {
      throw new IllegalArgumentException("two operations on one id in a batch");
    }
    if (operations.stream().anyMatch(operation -> says(operation, BROKEN))) {
      throw new IllegalStateException("cannot");
    }
    operations.stream().filter(operation -> !says(operation, REFUSED)).forEach(this::apply);
    return operations.stream()
        .filter(operation -> says(operation, REFUSED))
        .map(operation -> new Rejected(operation, "too ugly"))
        .toList();
  }

  @Override
  public synchronized void commit() throws IOException {
    refuseIfTold();
    durable = Map.copyOf(written);
  }

  @Override
  public void close() {}

  private synchronized void forgetUncommitted() {
    written = new HashMap<>(durable);
  }

  private void refuseIfTold() throws IOException {
    if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new IOException("No space left on device");
    }
  }

  private static boolean says(IndexOperation operation, String text) {
    return operation.mention() != null && text.equals(operation.mention().post().text());
  }

  private void apply(IndexOperation operation) {
    switch (operation.kind()) {
      case PUT -> written.put(operation.id(), operation.mention());
      case DELETE -> written.remove(operation.id());
      case PATCH ->
          written.computeIfPresent(
              operation.id(), (id, held) -> operation.patched(held).orElse(held));
    }
  }
}
