package io.earshot.sample.script;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Which scene is played when: all of them once per round, every round in another order. */
final class Programme {
  private static final long SEED = 20_110_402;

  /** A scene and the file it is from. */
  record Part(Scenes from, Scene scene) {}

  private final List<Part> parts;
  private final Instant origin;
  private final double spacing;
  private final Recent<List<Part>> rounds = new Recent<>(this::shuffle, 4);

  /**
   * @param pace time between two things happening, on average; a scene is as many as it has entries
   */
  Programme(List<Scenes> scenes, Instant origin, Duration pace) {
    this.parts =
        scenes.stream()
            .flatMap(from -> from.scenes().stream().map(scene -> new Part(from, scene)))
            .toList();
    this.origin = origin;
    this.spacing = pace.toMillis() * entriesPerScene();
  }

  /** How many scenes a round has. */
  int size() {
    return parts.size();
  }

  long round(long number) {
    return number / parts.size();
  }

  Part part(long number) {
    return rounds.at(round(number)).get((int) (number % parts.size()));
  }

  Chance chance(long number) {
    return new Chance(SEED).of(number);
  }

  Instant begin(long number) {
    double jitter = 0.9 * chance(number).of(0).fraction();
    return origin.plusSeconds((long) ((number + jitter) * spacing / 1000));
  }

  /** The last scene that has begun at that moment; −1 before the first. */
  long last(Instant now) {
    long guess = (long) Math.floor(Duration.between(origin, now).toMillis() / spacing);
    return parts.isEmpty() || guess < 0 ? -1 : guess - (begin(guess).isAfter(now) ? 1 : 0);
  }

  private double entriesPerScene() {
    return parts.stream().mapToInt(part -> 1 + part.scene().replies().size()).average().orElse(1);
  }

  private List<Part> shuffle(long round) {
    List<Part> order = new ArrayList<>(parts);
    for (int i = order.size() - 1; i > 0; i--) {
      int other = chance(-1 - round).of(i).below(i + 1);
      order.set(i, order.set(other, order.get(i)));
    }
    return order;
  }
}
