package io.earshot.insight.trackers;

import io.earshot.connectors.Author;
import io.earshot.connectors.Post;
import io.earshot.search.text.Folding;
import io.earshot.store.Tracker;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The accounts a brand speaks with itself. Each is written as one of
 *
 * <ul>
 *   <li>an id or a whole handle: {@code did:plc:…}, {@code @acme@social.example}, {@code
 *       acme.example}; a short handle, {@code @acme}, is that of any forum or network whose handles
 *       have no host
 *   <li>the address of its profile, {@code https://social.example/@acme}
 *   <li>a name at a site, {@code blog.example/Acme Team}; at any site, {@code *}{@code /Acme Team}
 *   <li>everything on a site: {@code blog.example/*}
 * </ul>
 *
 * Case and accents do not matter. A display name alone is no account: anybody may take it.
 */
public final class OwnAccounts {
  private static final String ANY = "*";

  private final Set<String> accounts = new HashSet<>();
  private final Set<String> sites = new HashSet<>();
  private final Set<String> namesAnywhere = new HashSet<>();

  private OwnAccounts(List<String> written) {
    written.forEach(this::add);
  }

  /** Those of a tracker. */
  public static OwnAccounts of(Tracker tracker) {
    return new OwnAccounts(tracker.ownAccounts());
  }

  private void add(String written) {
    String account = key(written);
    if (account.startsWith(ANY + "/")) {
      namesAnywhere.add(account.substring(2));
    } else if (account.endsWith("/" + ANY)) {
      sites.add(account.substring(0, account.length() - 2));
    } else {
      accounts.add(account);
    }
  }

  /**
   * Whether one of them wrote it.
   *
   * @param author null: nobody is named
   */
  public boolean wrote(Author author) {
    return author != null
        && (isAccount(author.id())
            || isAccount(author.handle())
            || isAccount(author.url())
            || namesAnywhere.contains(nameAtSite(key(author.id()))));
  }

  /** Whether one of them wrote it, or it stands on a site that is all theirs. */
  public boolean wrote(Post post) {
    return wrote(post.author()) || post.site() != null && sites.contains(key(post.site()));
  }

  private boolean isAccount(String name) {
    return name != null && accounts.contains(key(name));
  }

  private static String nameAtSite(String id) {
    return id.substring(id.indexOf('/') + 1);
  }

  /** What is compared: without what does not tell accounts apart. */
  private static String key(String name) {
    String rest = Folding.fold(name.strip());
    for (String start : List.of("https://", "http://", "www.", "@")) {
      rest = rest.startsWith(start) ? rest.substring(start.length()) : rest;
    }
    return rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
  }
}
