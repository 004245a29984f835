package io.earshot.store;

import io.earshot.connectors.Author;
import io.earshot.connectors.Post;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a person is told apart by, in one form whatever the case it is written in: accounts and
 * addresses, never a name, which others have, too.
 */
public final class PersonKeys {
  private PersonKeys() {}

  /** Of an author's id. */
  public static String author(String id) {
    return "author " + folded(id);
  }

  /** Of an e-mail address. */
  public static String email(String address) {
    return "email " + folded(address);
  }

  /** Of an account on a network. */
  public static String handle(String network, String handle) {
    return "handle " + folded(network) + " " + folded(handle).replaceFirst("^@", "");
  }

  /**
   * Of whoever wrote a post.
   *
   * @param post that has an author, never null
   */
  public static Set<String> of(Post post) {
    Author author = post.author();
    Set<String> keys = new LinkedHashSet<>();
    keys.add(author(author.id()));
    if (author.handle() != null) {
      Stream.of(post.network(), post.site())
          .filter(Objects::nonNull)
          .forEach(where -> keys.add(handle(where, author.handle())));
    }
    if (author.profile() != null && author.profile().email() != null) {
      keys.add(email(author.profile().email()));
    }
    return keys;
  }

  /** Of a customer. */
  public static Set<String> of(Customer customer) {
    Set<String> keys = new LinkedHashSet<>();
    customer.emails().forEach(address -> keys.add(email(address)));
    for (SocialHandle known : customer.handles()) {
      keys.add(handle(known.network(), known.handle()));
      if (known.handle().contains("@")) {
        keys.add(author(known.handle()));
      }
    }
    return keys;
  }

  private static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
