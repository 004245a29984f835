package io.earshot.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactedFileTest {
  private static final String NAME = "Zerlina Roe";
  @TempDir private Path folder;

  @Test
  void holdsNothingOfWhatWasDeleted() throws Exception {
    try (Store store = open();
        Store another = open()) {
      for (int customer = 0; customer < 200; customer++) {
        store.customers().save(customer("C-" + customer, NAME + " " + customer));
        store.customers().save(customer("C-" + customer, "Bo " + customer));
      }
      store
          .erasures()
          .begin(new Traces(null, null, Set.of(NAME)), List.of("author zerlina"), Instant.now());
      Erasure open = store.erasures().open().get(0);
      store.erasures().count(open.id(), store.erasures().purge(open.person()));
      store.erasures().forget(open.id());
      assertThat(another.answers()).isTrue();
      assertThat(file().contains(NAME)).as("what is free is not overwritten").isTrue();

      store.compact();
    }

    assertThat(file().contains(NAME)).isFalse();
    // compacted, H2's file is packed: its bytes alone prove nothing
    assertThat(script()).contains("Bo 7").doesNotContain(NAME);
    try (Store store = open()) {
      assertThat(store.customers().count()).isEqualTo(200);
    }
  }

  /** As a file of many customers does that is taken in. */
  @Test
  void givesBackTheRoomOfWhatWasOverwritten() throws Exception {
    Path file = folder.resolve("store.mv.db");
    Random random = new Random(7);
    try (Store store = open();
        Store another = open()) {
      while (Files.size(file) < 20_000_000) {
        store.customers().saveAll(customers(random));
      }
      store.close();
      assertThat(another.customers().count()).isEqualTo(1_000);
    }

    assertThat(Files.size(file)).isLessThan(8_000_000);
    try (Store store = open()) {
      assertThat(store.customers().count()).isEqualTo(1_000);
    }
  }

  private static List<Customer> customers(Random random) {
    return IntStream.range(0, 1_000)
        .mapToObj(number -> wordy("C-" + number, new BigInteger(10_000, random).toString()))
        .toList();
  }

  private Store open() {
    return Store.open(
        new StoreSettings("jdbc:h2:file:" + folder.resolve("store").toAbsolutePath(), null, null));
  }

  /** All that H2 knows. */
  private String script() throws SQLException {
    StringBuilder all = new StringBuilder();
    try (Connection connection =
            DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("store"));
        Statement statement = connection.createStatement();
        ResultSet lines = statement.executeQuery("script")) {
      while (lines.next()) {
        all.append(lines.getString(1)).append('\n');
      }
    }
    return all.toString();
  }

  private String file() throws Exception {
    return Files.readString(folder.resolve("store.mv.db"), StandardCharsets.ISO_8859_1);
  }

  private static Customer wordy(String id, String company) {
    return new Customer(id, "Bo", null, null, null, null, company, null, true);
  }

  private static Customer customer(String id, String name) {
    return new Customer(id, name, null, null, null, null, null, null, true);
  }
}
