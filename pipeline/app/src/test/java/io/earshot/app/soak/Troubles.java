package io.earshot.app.soak;

import io.earshot.connectors.contract.Fault;
import io.earshot.connectors.contract.Faults;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Fails one answer in twenty, each time in another way. */
final class Troubles implements Faults {
  private static final double SHARE = 0.05;

  private final List<Fault> ways;
  private final SplittableRandom random;

  /**
   * Troubles.
   *
   * @param stall how long a server is silent that stalls
   */
  Troubles(long seed, Duration stall) {
    random = new SplittableRandom(seed);
    ways =
        List.of(
            Fault.status(500),
            new Fault(503, Map.of("Retry-After", "2")),
            new Fault(429, Map.of("Retry-After", "1")),
            Fault.CUT,
            Fault.stall(stall));
  }

  @Override
  public synchronized Fault next() {
    return random.nextDouble() < SHARE ? ways.get(random.nextInt(ways.size())) : null;
  }
}
