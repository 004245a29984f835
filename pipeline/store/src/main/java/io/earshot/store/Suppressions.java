package io.earshot.store;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * People whose posts are not taken in. Nothing is kept of them but keyed hashes of their {@link
 * PersonKeys}; the key is made with the first and stays in this store.
 */
public final class Suppressions {
  private static final int KEY_BYTES = 32;

  private final Revisions revisions;
  private final Jdbi jdbi;

  Suppressions(Revisions revisions, Jdbi jdbi) {
    this.revisions = revisions;
    this.jdbi = jdbi;
  }

  /** Suppresses whoever one of these keys belongs to. */
  public void add(Collection<String> personKeys) {
    revisions.write(handle -> add(handle, personKeys));
  }

  static void add(Handle handle, Collection<String> personKeys) {
    KeyedHash hash = new KeyedHash(key(handle).orElseGet(() -> newKey(handle)));
    for (String person : personKeys.stream().map(hash::of).distinct().toList()) {
      if (!known(handle, person)) {
        handle.execute("insert into suppressions (person) values (?)", person);
      }
    }
  }

  /** How many hashes there are: it rises with each. */
  public long count() {
    return jdbi.withHandle(
        handle -> handle.select("select count(*) from suppressions").mapTo(Long.class).one());
  }

  /** Tells of keys whether they are suppressed, as it is now. */
  public Predicate<String> suppressed() {
    return jdbi.withHandle(
        handle -> {
          Optional<String> key = key(handle);
          if (key.isEmpty()) {
            return nobody -> false;
          }
          KeyedHash hash = new KeyedHash(key.get());
          Set<String> people =
              handle
                  .select("select person from suppressions")
                  .mapTo(String.class)
                  .collect(Collectors.toSet());
          return person -> people.contains(hash.of(person));
        });
  }

  private static boolean known(Handle handle, String person) {
    return handle
        .select("select 1 from suppressions where person = ?", person)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  private static Optional<String> key(Handle handle) {
    List<String> keys =
        handle.select("select secret from suppression_key").mapTo(String.class).list();
    return keys.stream().findFirst();
  }

  private static String newKey(Handle handle) {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    String secret = HexFormat.of().formatHex(key);
    handle.execute("insert into suppression_key (id, secret) values (1, ?)", secret);
    return secret;
  }
}
