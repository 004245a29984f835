package io.earshot.nlp.entity;

import static java.util.Objects.requireNonNull;

import io.earshot.nlp.Entity;
import io.earshot.nlp.EntityKind;
import io.earshot.nlp.Target;
import io.earshot.nlp.corenlp.CoreNlpNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/** Reads what texts name. Thread-safe. */
public final class EntityReader {
  /** What looks for entities, and by what. */
  public static final String MODEL = "entities/1";

  private static final String ENGLISH = "en";

  /** Writes all nouns as others write names. */
  private static final String GERMAN = "de";

  private final NameFinder names;

  /** Reads with a finder of names. */
  public EntityReader(NameFinder names) {
    this.names = requireNonNull(names, "names is null");
  }

  /**
   * Loads CoreNLP's model of names, which takes seconds, unless this JVM has it.
   *
   * @throws IllegalStateException when CoreNLP or its models are not on the class path
   */
  public static EntityReader open() {
    return new EntityReader(CoreNlpNames.open());
  }

  /**
   * What a text names, in order, none overlapping another.
   *
   * @param language its ISO 639 code; people, organisations and places that nobody watches are
   *     found in English only
   * @param watched whoever has the longer of two names has both
   */
  public List<Entity> read(String text, String language, Collection<Target> watched) {
    List<Entity> found = new ArrayList<>();
    Figures.in(text).forEach(figure -> addFree(figure, found));
    if (!GERMAN.equals(language)) {
      Figures.products(text).forEach(product -> addFree(product, found));
    }
    if (ENGLISH.equals(language)) {
      names.find(text).forEach(name -> addFree(name, found));
    }
    watched.stream()
        .flatMap(target -> named(target, text))
        .sorted(Comparator.comparingInt((Entity name) -> name.start() - name.end()))
        .forEach(name -> tie(name, found));
    found.sort(Comparator.comparingInt(Entity::start));
    return List.copyOf(found);
  }

  private static void addFree(Entity entity, List<Entity> found) {
    if (found.stream().noneMatch(entity::overlaps)) {
      found.add(entity);
    }
  }

  private static Stream<Entity> named(Target target, String text) {
    return target.in(text).stream().map(span -> named(target, text, span));
  }

  private static Entity named(Target target, String text, MatchResult span) {
    int start = span.start() + (isSign(text.charAt(span.start())) ? 1 : 0);
    return Entity.of(EntityKind.BRAND, text, start, span.end()).watchedBy(target.name());
  }

  /** Ties what has a name in it to its tracker; where there is no such, the name is one itself. */
  private static void tie(Entity name, List<Entity> found) {
    List<Entity> around = found.stream().filter(name::overlaps).toList();
    around.forEach(other -> found.set(found.indexOf(other), tied(other, name)));
    if (around.isEmpty()) {
      found.add(name);
    }
  }

  private static boolean isSign(char character) {
    return character == '#' || character == '@';
  }

  /** Harrison Ford is no Ford, but what begins with a brand's name is of that brand. */
  private static Entity tied(Entity found, Entity name) {
    return switch (found.kind()) {
      case ORGANISATION, PRODUCT, BRAND ->
          found.tracker() == null ? found.watchedBy(name.tracker()) : found;
      case PERSON, PLACE -> found.start() == name.start() ? of(found, name) : found;
      case PRICE, ORDER, VERSION -> found;
    };
  }

  private static Entity of(Entity found, Entity name) {
    EntityKind kind = found.end() > name.end() ? EntityKind.PRODUCT : EntityKind.BRAND;
    return new Entity(kind, found.text(), found.start(), found.end(), name.tracker());
  }
}
