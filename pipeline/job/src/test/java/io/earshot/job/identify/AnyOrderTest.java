package io.earshot.job.identify;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.connectors.Author;
import io.earshot.connectors.AuthorProfile;
import io.earshot.insight.identity.ProfileRegister;
import io.earshot.store.Customer;
import io.earshot.store.LinkedAuthor;
import io.earshot.store.SocialHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * In whatever order customers and profiles come, change and go: in the end it is as if all had been
 * there from the beginning.
 */
class AnyOrderTest {
  private static final int NAMES = 5;

  private final Map<String, Customer> customers = new HashMap<>();
  private final Map<String, Author> authors = new HashMap<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void comesToTheSame(long seed) throws Exception {
    Random random = new Random(seed);
    try (Acquaintances stages = new Acquaintances()) {
      for (int step = 0; step < 150; step++) {
        take(random, stages, step);
      }
      Map<String, String> expected = new HashMap<>();
      atOnce()
          .resolve((author, found) -> expected.put(author, found.state() + " " + found.customer()));
      for (Author author : authors.values()) {
        LinkedAuthor found = stages.found(author);
        assertThat(found == null ? "null null" : found.state() + " " + found.customer())
            .as(author.id())
            .isEqualTo(expected.get(author.id()));
      }
      for (Map.Entry<String, Author> post : lastPosts.entrySet()) {
        String state = expected.get(post.getValue().id());
        String customer = state.startsWith("LINKED") ? state.substring(7) : null;
        assertThat(stages.customerOf(post.getKey())).isEqualTo(customer);
      }
    }
  }

  private final Map<String, Author> lastPosts = new HashMap<>();

  private void take(Random random, Acquaintances stages, int step) throws Exception {
    switch (random.nextInt(5)) {
      case 0 -> {
        Customer customer = customer(random);
        customers.put(customer.id(), customer);
        stages.knows(customer);
      }
      case 1 -> {
        String gone = "c" + random.nextInt(NAMES);
        if (customers.remove(gone) != null) {
          stages.forgets(gone);
        }
      }
      default -> {
        Author author = author(random);
        authors.put(author.id(), author);
        lastPosts.put("p" + step, author);
        stages.says("public", "p" + step, author);
      }
    }
  }

  private ProfileRegister atOnce() {
    ProfileRegister register = new ProfileRegister();
    authors.values().forEach(author -> register.add(author, "mastodon", "town.example"));
    customers.values().forEach(register::meet);
    return register;
  }

  private static Customer customer(Random random) {
    String id = "c" + random.nextInt(NAMES);
    return new Customer(
        id,
        null,
        some(random, "m%d@mail.example"),
        null,
        some(random, "s%d.example"),
        some(random, "n%d@town.example").stream()
            .map(name -> new SocialHandle("mastodon", name))
            .toList(),
        null,
        null,
        true);
  }

  private static Author author(Random random) {
    String acct = "n%d@town.example".formatted(random.nextInt(NAMES));
    List<String> links = new ArrayList<>(some(random, "https://town.example/@n%d"));
    links.addAll(some(random, "https://s%d.example/"));
    AuthorProfile profile =
        new AuthorProfile(
            String.join(" ", some(random, "m%d@mail.example")),
            null,
            links,
            some(random, "https://s%d.example/"),
            null,
            null);
    return new Author(acct, acct, acct, "https://town.example/@" + acct.split("@")[0], profile);
  }

  private static List<String> some(Random random, String pattern) {
    String one = pattern.formatted(random.nextInt(NAMES));
    return random.nextInt(3) == 0 ? Arrays.asList(one) : List.of();
  }
}
