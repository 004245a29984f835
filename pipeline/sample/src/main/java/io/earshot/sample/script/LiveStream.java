package io.earshot.sample.script;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What keeps happening after the start: one scene after the other, endlessly. Scene {@code n} is a
 * function of {@code n} alone, so any of them can be told without those before it, the same after a
 * restart, and nothing has to be remembered.
 */
final class LiveStream {
  /** The numbers of scripted entries stay below. */
  private static final long FIRST_NUMBER = 10_000;

  /** The opener and at most nine replies. */
  private static final int NUMBERS_PER_SCENE = 10;

  /** How many scenes back sites still list. */
  private static final int WINDOW = 2_000;

  private final Library library;
  private final Openers openers;
  private final Programme programme;
  private final Recent<List<Entry>> played = new Recent<>(this::stage, 2 * WINDOW);

  LiveStream(Library library, List<Entry> scripted, Instant origin, Duration pace) {
    this.library = library;
    this.openers = new Openers(scripted);
    this.programme = new Programme(library.scenes(), origin, pace);
  }

  /** The entries of the latest scenes, the newest scene first; some of them lie in the future. */
  Stream<Entry> latest(Instant now) {
    long last = programme.last(now);
    return LongStream.range(0, Math.min(last + 1, WINDOW))
        .boxed()
        .flatMap(back -> played.at(last - back).stream());
  }

  /** When the oldest of the latest scenes began; null if no scene is older. */
  Instant oldest(Instant now) {
    long oldest = programme.last(now) - WINDOW + 1;
    return oldest <= 0 ? null : programme.begin(oldest);
  }

  /** The entries of the scene that the entry with this number belongs to. */
  List<Entry> around(long number, Instant now) {
    long scene = number < FIRST_NUMBER ? -1 : (number - FIRST_NUMBER) / NUMBERS_PER_SCENE;
    return scene < 0 || scene > programme.last(now) ? List.of() : played.at(scene);
  }

  private List<Entry> stage(long number) {
    Programme.Part part = programme.part(number);
    Chance chance = programme.chance(number);
    Instant begin = programme.begin(number);
    Entry answered = openers.fitting(part.scene(), begin, chance.of(1));
    if (answered == null && part.scene().isAnswer()) {
      return List.of();
    }
    return new Staging(library, part, programme.round(number))
        .play(answered, begin, FIRST_NUMBER + number * NUMBERS_PER_SCENE, chance.of(2));
  }
}
