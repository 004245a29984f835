package io.earshot.job.source;

import io.earshot.connectors.Failure;
import io.earshot.job.journal.Journal;
import io.earshot.job.jvm.Holdups;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the disk has room for what is read. Intake stops before the disk is full, so that store,
 * index and checkpoints can still be written, and goes on by itself.
 */
final class DiskRoom {
  private static final Logger LOG = LoggerFactory.getLogger(DiskRoom.class);
  private static final Duration EVERY = Duration.ofSeconds(1);

  private final IntakeSettings settings;
  private final Journal journal;
  private Instant asked = Instant.MIN;
  private volatile boolean enough = true;

  DiskRoom(IntakeSettings settings, Journal journal) {
    this.settings = settings;
    this.journal = journal;
  }

  boolean isEnough() {
    return enough;
  }

  /** No longer asked. */
  void forget() {
    Holdups.clear(this);
  }

  /** Looks at most once a second. */
  boolean isEnough(Instant now) {
    boolean clockSetBack = asked.isAfter(now);
    if (settings.directory() != null && (clockSetBack || asked.isBefore(now.minus(EVERY)))) {
      asked = now;
      look();
    }
    return enough;
  }

  private void look() {
    try {
      long free = Files.getFileStore(Path.of(settings.directory())).getUsableSpace();
      if (enough != free >= settings.minimumFree()) {
        enough = !enough;
        report(free);
      }
    } catch (IOException unknown) {
      LOG.warn("How much of the disk is free cannot be told: {}", unknown.toString());
    }
  }

  private void report(long free) {
    if (enough) {
      LOG.info("The disk has room again: intake goes on");
      Holdups.clear(this);
      return;
    }
    String reason =
        "intake is stopped: the disk has %d MB free and needs %d MB; free some, and it goes on by itself"
            .formatted(free / 1_000_000, settings.minimumFree() / 1_000_000);
    LOG.error("{}: {}", settings.directory(), reason);
    Holdups.report(this, settings.directory() + ": " + reason);
    journal.failures("intake", null, List.of(new Failure(settings.directory(), reason, null)));
  }
}
