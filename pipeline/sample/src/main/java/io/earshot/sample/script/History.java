package io.earshot.sample.script;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns what is scripted, the eight weeks before the start and the acts after it, into entries. */
final class History {
  /** How far the past reaches back. */
  static final int DAYS = 56;

  private static final String FROM_START = "start+";

  private final Library library;
  private final Instant origin;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Long> numbers = new HashMap<>();

  private History(Library library, Instant origin) {
    this.library = library;
    this.origin = origin;
  }

  /** All that is scripted, oldest first. */
  static List<Entry> of(Library library, Instant origin) {
    History history = new History(library, origin);
    library.sites().values().forEach(history::tell);
    library.acts().forEach(history::play);
    history.entries.sort(Comparator.comparing(Entry::published));
    return List.copyOf(history.entries);
  }

  private void tell(Site site) {
    Rhythm rhythm = new Rhythm(origin, ZoneId.of(site.zone()));
    for (ScriptedPost post : site.posts()) {
      Instant published =
          post.day() != null ? rhythm.at(post.day()) : origin.plus(Delay.of(post.after()));
      add(site, post, published);
    }
  }

  private void play(Act act) {
    Instant begin = origin.plus(Delay.of(act.begins()));
    for (ScriptedPost post : act.posts()) {
      add(library.site(post.where()), post, begin.plus(Delay.of(post.after())));
    }
  }

  private void add(Site site, ScriptedPost post, Instant published) {
    Persona author = library.person(post.by() == null ? site.author() : post.by());
    long number = nextNumber(site);
    Entry opener =
        new Entry(
            site,
            number,
            Permalinks.post(site, number, published, author, post.title()),
            author,
            post.title(),
            post.text().strip(),
            post.language() == null ? site.language() : post.language(),
            post.about(),
            published,
            edit(post.edit(), published),
            removal(post.removed(), published),
            null);
    entries.add(opener);
    addComments(opener, post.comments());
  }

  private void addComments(Entry opener, List<ScriptedComment> comments) {
    List<Entry> thread = new ArrayList<>(List.of(opener));
    for (ScriptedComment comment : comments) {
      thread.add(answer(opener, thread.get(comment.answers()), comment));
    }
    entries.addAll(thread.subList(1, thread.size()));
  }

  private Entry answer(Entry opener, Entry answered, ScriptedComment comment) {
    Persona author = library.person(comment.by());
    Instant published = opener.published().plus(Delay.of(comment.after()));
    long number = nextNumber(opener.site());
    return new Entry(
        opener.site(),
        number,
        Permalinks.comment(opener.site(), number, author, opener),
        author,
        null,
        comment.text().strip(),
        comment.language() == null ? opener.language() : comment.language(),
        opener.about(),
        published,
        edit(comment.edit(), published),
        removal(comment.removed(), published),
        answered);
  }

  /** Numbers run per site, so that a post added to one site does not rename those of another. */
  private long nextNumber(Site site) {
    return numbers.merge(site.name(), 1L, Long::sum);
  }

  private Entry.Edit edit(ScriptedEdit edit, Instant published) {
    return edit == null ? null : new Entry.Edit(moment(edit.after(), published), edit.add());
  }

  private Instant removal(String removed, Instant published) {
    return removed == null ? null : moment(removed, published);
  }

  /** Delays count from the publication unless they say {@code start+}. */
  private Instant moment(String delay, Instant published) {
    return delay.startsWith(FROM_START)
        ? origin.plus(Delay.of(delay.substring(FROM_START.length())))
        : published.plus(Delay.of(delay));
  }
}
