package io.earshot.app.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Customers and profiles for the bench of linking. Which profile is which customer follows from its
 * number: of a hundred, eight are customers, one publishes an address that two customers have, and
 * two name what is a customer's without being named back.
 *
 * @param customers how many
 * @param profiles how many
 */
record GeneratedPeople(int customers, int profiles) {
  /** Of a hundred profiles, so many are told by evidence that names one customer. */
  static final int LINKED_IN_100 = 8;

  /** The address of two customers. */
  private static final String SHARED = "office@firm.example";

  private static final JsonMapper JSON = new JsonMapper();

  void writeCustomers(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("id,name,email,phone,website,mastodon,bluesky,city\n");
      for (int i = 0; i < customers; i++) {
        out.write(
            "C%d,%s,%s,+4930%07d,%s,@%s@town%d.example,%s.bsky.social,Town %d%n"
                .formatted(
                    i,
                    name(i),
                    email(i),
                    1_000_000 + i % 9_000_000,
                    site(i),
                    handle(i),
                    i % 50,
                    handle(i),
                    i % 900));
      }
    }
  }

  void writeProfiles(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int j = 0; j < profiles; j++) {
        out.write(JSON.writeValueAsString(profile(j)));
        out.write('\n');
      }
    }
  }

  int linked() {
    return profiles / 100 * LINKED_IN_100;
  }

  /** Spread over all customers, each at most once. */
  private int customerOf(int profile) {
    return (int) ((long) profile * customers / profiles);
  }

  private ObjectNode profile(int j) {
    int customer = customerOf(j);
    return switch (j % 100) {
      case 0, 1, 2 -> mastodon(handle(customer), customer % 50).put("description", "Tea.");
      case 3, 4 -> bluesky(handle(customer) + ".bsky.social", j);
      case 5, 6 -> stranger(j).put("description", "Mail: " + email(customer) + ".");
      case 7 -> verified(j, "https://www." + site(customer) + "/");
      case 8 -> stranger(j).put("description", "Mail: " + SHARED);
      case 9 -> named(j, "https://" + site(customer));
      case 10 -> named(j, "https://town%d.example/@%s".formatted(customer % 50, handle(customer)));
      default -> named(j, "https://pages.example/" + j).put("description", "I am " + name(j));
    };
  }

  private static ObjectNode mastodon(String handle, int town) {
    String acct = "%s@town%d.example".formatted(handle, town);
    return JSON.createObjectNode()
        .put("network", "mastodon")
        .put("site", "town%d.example".formatted(town))
        .put("id", acct)
        .put("handle", acct)
        .put("url", "https://town%d.example/@%s".formatted(town, handle));
  }

  private static ObjectNode bluesky(String handle, int j) {
    return JSON.createObjectNode()
        .put("network", "bluesky")
        .put("site", "bsky.app")
        .put("id", "did:plc:" + j)
        .put("handle", handle);
  }

  private static ObjectNode stranger(int j) {
    return mastodon("stranger" + j, 50 + j % 50).put("name", name(j));
  }

  private static ObjectNode named(int j, String link) {
    ObjectNode profile = stranger(j);
    profile.putArray("links").add(link);
    return profile;
  }

  private static ObjectNode verified(int j, String link) {
    ObjectNode profile = stranger(j);
    profile.putArray("verifiedLinks").add(link);
    return profile;
  }

  private static String email(int i) {
    return i == 1 || i == 2 ? SHARED : "person%d@mail%d.example".formatted(i, i % 1000);
  }

  private static String site(int i) {
    return "site%d.example".formatted(i);
  }

  private static String handle(int i) {
    return "person" + i;
  }

  private static String name(int i) {
    return "Name%d Family%d".formatted(i % 4_000, i % 70_000);
  }
}
