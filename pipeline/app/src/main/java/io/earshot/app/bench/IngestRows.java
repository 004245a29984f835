package io.earshot.app.bench;

import io.earshot.nlp.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The rows of one engine, measured one after the other in this JVM, each with an index and state of
 * its own.
 *
 * <p>A JVM on one core is slow until it has compiled what runs often, which here takes it a minute
 * or two, whatever is read meanwhile. So intakes of other feeds come first that are not measured.
 */
public record IngestRows(Engine engine, boolean nearCopies) {
  /** Entries of the intakes that warm up. */
  static final int WARM_UP = 300_000;

  /** More than one: a job that starts makes the compiler begin anew with much of its code. */
  private static final int WARM_UPS = 3;

  /** Number of its first feed, behind all that are measured. */
  private static final int WARM_UP_FIRST = 1_000_000;

  /**
   * Measures.
   *
   * @param feeds where they are; those that are not there yet are written first
   * @param entries of each row
   * @param rows told each row as soon as it is measured
   */
  public void measure(Path feeds, List<Integer> entries, Consumer<Object> rows) throws Exception {
    for (int count : entries) {
      FeedsOnDisk.of(feeds, count);
    }
    warmUp(feeds);
    for (int count : entries) {
      rows.accept(row(FeedsOnDisk.of(feeds, count), count));
    }
  }

  private void warmUp(Path feeds) throws Exception {
    int each = WARM_UP / WARM_UPS / GeneratedFeed.ENTRIES;
    for (int part = 0; part < WARM_UPS; part++) {
      intake(warmUpEngine(), FeedsOnDisk.prepare(feeds, WARM_UP_FIRST + part * each, each));
    }
  }

  private IngestRow row(FeedsOnDisk feeds, int entries) throws Exception {
    ThisProcess.forgetMostResident();
    Elapsed elapsed = intake(engine, feeds);
    return new IngestRow(
        entries,
        engine,
        nearCopies,
        elapsed.seconds(),
        Math.round(entries / elapsed.seconds()),
        elapsed.coreSeconds(),
        ThisProcess.mostResidentMegabytes());
  }

  /** Slow engines would need hours for what warms the rest up. */
  private Engine warmUpEngine() {
    return switch (engine) {
      case NONE, CORENLP -> Engine.NONE;
      case LINEAR, ENCODER, CASCADE -> Engine.LINEAR;
    };
  }

  private Elapsed intake(Engine chosen, FeedsOnDisk feeds) throws Exception {
    Path data = Files.createTempDirectory("earshot-bench-");
    try {
      return new Intake(chosen, nearCopies).read(feeds, data);
    } finally {
      delete(data);
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
