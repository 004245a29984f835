package io.earshot.sample.bluesky;

import io.earshot.sample.script.Entry;
import io.earshot.sample.script.Persona;
import io.earshot.sample.script.Site;

/**
 * What people and their posts are called on the network. Who has a site of their own uses its name
 * as handle, as many do on Bluesky.
 *
 * @param network the site
 */
record Accounts(Site network) {
  private static final String POSTS = "app.bsky.feed.post";
  private static final String DOMAIN = ".localhost";

  String handle(Persona person) {
    return person.site() == null
        ? person.handle().replace('_', '-') + "." + network.name() + DOMAIN
        : person.site() + DOMAIN;
  }

  /** It is told by the handle's host, were anybody to ask it. */
  String did(Persona person) {
    return "did:web:" + handle(person);
  }

  /** Collection and key. */
  static String path(Entry entry) {
    return POSTS + "/" + key(entry);
  }

  String uri(Entry entry) {
    return "at://" + did(entry.author()) + "/" + path(entry);
  }

  private static String key(Entry entry) {
    return Tid.of(entry.serial());
  }
}
