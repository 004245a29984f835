package io.earshot.insight.erasure;

import static java.util.Objects.requireNonNull;

import io.earshot.connectors.Author;
import io.earshot.connectors.Post;
import io.earshot.store.LinkedAuthor;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An account that a person writes with, under all the names it had.
 *
 * @param id of the author, never null
 * @param network or null
 * @param names display names, never null
 * @param handles never null
 * @param urls of the profile, never null
 */
public record Account(
    String id, String network, Set<String> names, Set<String> handles, Set<String> urls) {
  public Account {
    requireNonNull(id, "id is null");
    names = Set.copyOf(names);
    handles = Set.copyOf(handles);
    urls = Set.copyOf(urls);
  }

  static Account of(Post post) {
    Author author = post.author();
    return new Account(
        author.id(),
        post.network(),
        present(author.name()),
        present(author.handle()),
        present(author.url()));
  }

  static Account of(LinkedAuthor linked) {
    return new Account(
        linked.author(),
        linked.network(),
        present(linked.name()),
        present(linked.handle()),
        present(linked.url()));
  }

  Set<String> handlesAndId() {
    return both(handles.stream().map(Sameness::bare).collect(Collectors.toSet()), Set.of(id));
  }

  /** The same, with what another look at it says. */
  Account and(Account other) {
    return new Account(
        id,
        network == null ? other.network : network,
        both(names, other.names),
        both(handles, other.handles),
        both(urls, other.urls));
  }

  private static Set<String> both(Set<String> some, Set<String> others) {
    return Stream.concat(some.stream(), others.stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<String> present(String value) {
    return value == null || value.isBlank() ? Set.of() : Set.of(value.strip());
  }
}
