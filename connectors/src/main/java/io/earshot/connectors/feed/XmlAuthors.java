package io.earshot.connectors.feed;

import java.util.ArrayList;
import java.util.List;

/** Authors of an entry or a feed, in the ways of RSS, Dublin Core, iTunes and Atom. */
final class XmlAuthors {
  private XmlAuthors() {}

  /**
   * The first author with a name, or null.
   *
   * @param persons whether to look for Atom's authors only: an RSS channel's managing editor wrote
   *     none of its items
   */
  static Person of(XmlElement parent, String base, boolean persons) {
    List<Person> authors = new ArrayList<>();
    parent.all("author").forEach(author -> add(author, base, authors));
    if (!persons) {
      for (String name : List.of("dc:creator", "dc:author", "creator", "itunes:author")) {
        parent.all(name).forEach(author -> add(author, base, authors));
      }
    }
    return authors.stream()
        .filter(author -> !author.isOnlyEmail())
        .findFirst()
        .orElse(authors.isEmpty() ? null : authors.get(0));
  }

  private static void add(XmlElement author, String base, List<Person> authors) {
    String name = author.textOf("name", "email");
    String written = name == null ? author.text() : name;
    String url = Addresses.resolve(base, author.textOf("uri", "url", "homepage"));
    Person person = Person.parse(written, url);
    if (person != null) {
      authors.add(person);
    }
  }
}
