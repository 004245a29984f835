package io.earshot.sample.script;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Finds somebody to say a line of the stream. */
final class Cast {
  private final Library library;

  Cast(Library library) {
    this.library = library;
  }

  /**
   * @param by keys of those who may say it; empty for anybody of the crowd
   * @param language that must be their mother tongue
   * @param notThese who spoke already
   */
  Persona choose(List<String> by, String language, Collection<Persona> notThese, Chance chance) {
    List<Persona> candidates =
        new ArrayList<>(by.isEmpty() ? crowd(language) : by.stream().map(library::person).toList());
    if (candidates.size() > notThese.size()) {
      candidates.removeAll(notThese);
    }
    return candidates.get(chance.below(candidates.size()));
  }

  private List<Persona> crowd(String language) {
    return library.people().values().stream()
        .filter(person -> person.crowd() && person.speaks().get(0).equals(language))
        .toList();
  }
}
