package io.earshot.nlp.evaluation;

import io.earshot.nlp.Entity;
import io.earshot.nlp.entity.EntityReader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** How many of what invented posts name is found: just the same stretch, of the same kind. */
public final class EntityFigures {
  private static final String TASK = "entities of invented posts";

  /** Of one post: what people see, what the reader sees, and in how much both agree. */
  private record Counts(int named, int found, int right) {}

  private EntityFigures() {}

  /** Figures of posts as they are, all in small letters, and all in capitals. */
  public static List<Figure> of(EntityReader reader) {
    List<String> texts = MarkedPost.all().stream().map(MarkedPost::text).toList();
    return List.of(
        figure("F1", measure(reader, text -> text)),
        figure("F1, all in small letters", measure(reader, text -> text.toLowerCase(Locale.ROOT))),
        figure("F1, all in capitals", measure(reader, text -> text.toUpperCase(Locale.ROOT))),
        Figure.speed(
            TASK,
            EntityReader.MODEL,
            Speed.perSecond(texts.size(), () -> texts.forEach(text -> read(reader, text)))));
  }

  private static Figure figure(String measure, Estimate estimate) {
    return Figure.percent(TASK, EntityReader.MODEL, measure, estimate);
  }

  /**
   * The harmonic mean of how much of what is named is found, and how much of what is found is
   * right.
   *
   * @param written how posts are written before they are read, every letter in its place
   */
  public static Estimate measure(EntityReader reader, UnaryOperator<String> written) {
    List<Counts> counts =
        MarkedPost.all().stream().map(post -> counts(reader, post, written)).toList();
    return Estimate.of(counts.size(), rows -> f1(counts, rows));
  }

  private static double f1(List<Counts> counts, int[] rows) {
    List<Counts> some = Arrays.stream(rows).mapToObj(counts::get).toList();
    int right = some.stream().mapToInt(Counts::right).sum();
    int all = some.stream().mapToInt(one -> one.named() + one.found()).sum();
    return 2.0 * right / all;
  }

  private static Counts counts(
      EntityReader reader, MarkedPost post, UnaryOperator<String> written) {
    List<Entity> found = read(reader, written.apply(post.text()));
    Set<String> places = places(post.named());
    int right = (int) places(found).stream().filter(places::contains).count();
    return new Counts(post.named().size(), found.size(), right);
  }

  private static List<Entity> read(EntityReader reader, String text) {
    return reader.read(text, "en", List.of());
  }

  private static Set<String> places(List<Entity> entities) {
    return entities.stream()
        .map(e -> e.kind() + " " + e.start() + " " + e.end())
        .collect(Collectors.toSet());
  }
}
