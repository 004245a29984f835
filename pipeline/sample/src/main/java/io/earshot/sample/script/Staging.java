package io.earshot.sample.script;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One scene being played: chooses the people, the words and the times of its entries. */
final class Staging {
  /** One in so many entries is taken down again. */
  private static final int REMOVED = 25;

  /** One in so many notes. */
  private static final int ASIDE = 3;

  private final Library library;
  private final Cast cast;
  private final Scenes from;
  private final Scene scene;
  private final long round;
  private final Phrasing phrasing;
  private final List<Entry> entries = new ArrayList<>();

  Staging(Library library, Programme.Part part, long round) {
    this.library = library;
    this.cast = new Cast(library);
    this.from = part.from();
    this.scene = part.scene();
    this.round = round;
    this.phrasing = new Phrasing(from.joint(), from.words());
  }

  /**
   * @param answered what the scene answers, or null
   * @param number of the first entry
   */
  List<Entry> play(Entry answered, Instant begin, long number, Chance chance) {
    entries.add(opener(answered, begin, number, chance.of(1)));
    for (Scene.Reply reply : scene.replies()) {
      entries.add(reply(reply, number + entries.size(), chance.of(1 + entries.size())));
    }
    return List.copyOf(entries);
  }

  private Entry opener(Entry answered, Instant begin, long number, Chance chance) {
    Site site = answered == null ? place(chance) : answered.site();
    String title = phrasing.say(scene.title(), round, chance.of(1));
    String text = phrasing.say(words(chance), round, chance.of(2));
    Persona author = author(scene.by(), answered, chance);
    return entry(
        site, answered, author, title.isEmpty() ? null : title, text, begin, number, chance);
  }

  /** Notes end with an aside now and then. */
  private List<List<String>> words(Chance chance) {
    boolean note = scene.title().isEmpty() && !scene.isAnswer() && scene.by().isEmpty();
    if (!note || from.asides().isEmpty() || chance.of(10).below(ASIDE) != 0) {
      return scene.say();
    }
    List<List<String>> words = new ArrayList<>(scene.say());
    words.add(List.of(from.asides().get(chance.of(11).below(from.asides().size()))));
    return words;
  }

  private Entry reply(Scene.Reply reply, long number, Chance chance) {
    Entry answered = entries.get(reply.to());
    Entry before = entries.get(entries.size() - 1);
    String text = phrasing.say(reply.say(), round, chance.of(2));
    Instant published = before.published().plus(within(20, 300, chance.of(3)));
    Persona author = author(reply.by(), answered, chance);
    return entry(answered.site(), answered, author, null, text, published, number, chance);
  }

  private Entry entry(
      Site site,
      Entry answered,
      Persona author,
      String title,
      String text,
      Instant published,
      long number,
      Chance chance) {
    String path =
        answered == null
            ? Permalinks.post(site, number, published, author, title)
            : Permalinks.comment(site, number, author, answered.opener());
    Entry.Edit edit = entries.isEmpty() ? edit(published, chance) : null;
    return new Entry(
        site,
        number,
        path,
        author,
        title,
        text,
        from.language(),
        scene.about(),
        published,
        edit,
        removal(published, chance),
        answered);
  }

  private Site place(Chance chance) {
    List<String> where =
        scene.where().isEmpty() ? library.placesOfNotes(from.language()) : scene.where();
    return library.site(where.get(chance.of(4).below(where.size())));
  }

  private Persona author(List<String> by, Entry answered, Chance chance) {
    List<Persona> spoken = new ArrayList<>(entries.stream().map(Entry::author).toList());
    if (answered != null) {
      spoken.add(answered.author());
    }
    return cast.choose(by, from.language(), spoken, chance.of(5));
  }

  private Entry.Edit edit(Instant published, Chance chance) {
    if (scene.edit().isEmpty()) {
      return null;
    }
    String add = phrasing.say(List.of(scene.edit()), round, chance.of(6));
    return new Entry.Edit(published.plus(within(60, 600, chance.of(7))), add);
  }

  private static Instant removal(Instant published, Chance chance) {
    return chance.of(8).below(REMOVED) == 0 ? published.plus(within(45, 1200, chance.of(9))) : null;
  }

  private static Duration within(int least, int most, Chance chance) {
    return Duration.ofSeconds(least + chance.below(most - least));
  }
}
