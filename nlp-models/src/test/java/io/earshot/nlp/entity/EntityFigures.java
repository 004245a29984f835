package io.earshot.nlp.entity;

import io.earshot.nlp.Entity;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** How many of what posts name is found: just the same stretch, of the same kind. */
record EntityFigures(int named, int found, int right) {

  static EntityFigures of(EntityReader reader, UnaryOperator<String> written) {
    int named = 0;
    int found = 0;
    int right = 0;
    for (MarkedPost post : MarkedPost.all()) {
      List<Entity> read = reader.read(written.apply(post.text()), "en", List.of());
      named += post.named().size();
      found += read.size();
      Set<String> places = places(post.named());
      right += (int) places(read).stream().filter(places::contains).count();
    }
    return new EntityFigures(named, found, right);
  }

  private static Set<String> places(List<Entity> entities) {
    return entities.stream()
        .map(e -> e.kind() + " " + e.start() + " " + e.end())
        .collect(Collectors.toSet());
  }

  double precision() {
    return (double) right / found;
  }

  double recall() {
    return (double) right / named;
  }

  double f1() {
    return 2.0 * right / (found + named);
  }

  /**
   * Prints what is found in posts as they are, in small letters and in capitals, and how fast, by
   * processor time.
   */
  public static void main(String[] arguments) {
    EntityReader reader = EntityReader.open();
    System.out.println("as written: " + of(reader, text -> text));
    System.out.println("small: " + of(reader, text -> text.toLowerCase(Locale.ROOT)));
    System.out.println("capitals: " + of(reader, text -> text.toUpperCase(Locale.ROOT)));
    mistakes(reader).forEach(System.out::println);
    List<String> texts = MarkedPost.all().stream().map(MarkedPost::text).toList();
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    int posts = 0;
    while (clock.getCurrentThreadCpuTime() - start < 10e9) {
      texts.forEach(text -> reader.read(text, "en", List.of()));
      posts += texts.size();
    }
    double seconds = (clock.getCurrentThreadCpuTime() - start) / 1e9;
    System.gc();
    long memory = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    System.out.printf(
        Locale.ROOT,
        "%.0f posts a second of one core, %d MB of heap%n",
        posts / seconds,
        memory >> 20);
  }

  private static List<String> mistakes(EntityReader reader) {
    List<String> mistakes = new ArrayList<>();
    for (MarkedPost post : MarkedPost.all()) {
      Set<String> wanted = places(post.named());
      List<Entity> read = reader.read(post.text(), "en", List.of());
      if (!places(read).equals(wanted)) {
        mistakes.add(post.text() + "\n    " + read);
      }
    }
    return mistakes;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d named, %d found, %d right: precision %.3f, recall %.3f, F1 %.3f",
        named,
        found,
        right,
        precision(),
        recall(),
        f1());
  }
}
