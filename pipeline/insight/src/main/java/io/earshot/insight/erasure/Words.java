package io.earshot.insight.erasure;

import io.earshot.store.Customer;
import io.earshot.store.SocialHandle;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What names a person and hardly anything else. A name counts when it has several words; a handle
 * that could be a word counts only as it is written for a handle: {@code @kettle}.
 */
final class Words {
  private static final int SHORTEST = 4;

  private Words() {}

  static Set<String> of(Customer customer) {
    Set<String> words = new LinkedHashSet<>();
    addName(words, customer.name());
    words.addAll(customer.emails());
    words.addAll(customer.phones());
    for (SocialHandle known : customer.handles()) {
      addHandle(words, known.handle());
    }
    return words;
  }

  static Set<String> of(Account account) {
    Set<String> words = new LinkedHashSet<>();
    words.add(account.id());
    account.names().forEach(name -> addName(words, name));
    account.handles().forEach(handle -> addHandle(words, handle));
    account.urls().forEach(url -> addAddress(words, url, account.handles()));
    return words;
  }

  private static void addName(Set<String> words, String name) {
    if (name != null && name.strip().matches(".*\\s.*")) {
      words.add(name.strip());
    }
  }

  private static void addHandle(Set<String> words, String handle) {
    String bare = handle.strip().replaceFirst("^@", "");
    if (bare.isEmpty()) {
      return;
    }
    words.add("@" + bare);
    if (bare.length() >= SHORTEST && bare.matches(".*[\\d_.@\\-].*")) {
      words.add(bare);
    }
  }

  /** The address of a profile names its owner where their handle is part of it. */
  private static void addAddress(Set<String> words, String url, Set<String> handles) {
    String bare = url.replaceFirst("^[a-zA-Z]+://", "").replaceFirst("/+$", "");
    String folded = bare.toLowerCase(Locale.ROOT);
    if (handles.stream().anyMatch(handle -> folded.contains(handle.toLowerCase(Locale.ROOT)))) {
      words.add(bare);
    }
  }
}
