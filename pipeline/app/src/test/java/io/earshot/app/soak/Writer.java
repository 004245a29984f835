package io.earshot.app.soak;

import io.earshot.connectors.contract.ServedSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * Writes to one server, and into the ledger: publishes, and changes or removes what is not old.
 * Each version of a post has a word that no other has.
 */
final class Writer {
  /** Far fewer than are watched for removals. */
  private static final int NOT_OLD = 30;

  private static final List<String> WORDS =
      List.of(
          "kettle lid handle spout boils leaks whistles shop refund manual rust blue copper cordless"
              .split(" "));

  private record Written(String key, int number, int version) {}

  private final String name;
  private final ServedSource server;
  private final Ledger ledger;
  private final SplittableRandom random;
  private final List<Written> recent = new ArrayList<>();
  private int count;

  /**
   * A writer.
   *
   * @param name letters and digits, of no other writer
   */
  Writer(String name, ServedSource server, Ledger ledger, long seed) {
    this.name = name;
    this.server = server;
    this.ledger = ledger;
    this.random = new SplittableRandom(seed);
  }

  /** Does one thing. */
  void write() {
    int dice = recent.size() < 3 ? 0 : random.nextInt(100);
    if (dice >= 85) {
      remove(any());
    } else if (dice >= 60) {
      edit(any());
    } else {
      publish();
    }
  }

  private Written any() {
    return recent.remove(random.nextInt(recent.size()));
  }

  private void publish() {
    Written post = new Written(name + "p" + count, count++, 0);
    server.publish(post.key(), text(post));
    ledger.published(server.id(post.key()), word(post));
    remember(post);
  }

  private void edit(Written before) {
    Written after = new Written(before.key(), before.number(), before.version() + 1);
    server.edit(after.key(), text(after));
    ledger.edited(server.id(after.key()), word(after));
    remember(after);
  }

  private void remove(Written post) {
    String id = server.id(post.key());
    server.remove(post.key());
    ledger.removed(id);
  }

  private void remember(Written post) {
    recent.add(post);
    recent.removeIf(old -> old.number() < count - NOT_OLD);
  }

  private static String word(Written post) {
    return post.key() + "v" + post.version() + "x";
  }

  private String text(Written post) {
    return random
        .ints(40, 0, WORDS.size())
        .mapToObj(WORDS::get)
        .collect(Collectors.joining(" ", word(post) + ", my ", "."));
  }
}
