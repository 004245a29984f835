package io.earshot.app.embedded;

import io.earshot.insight.customers.CustomerFileException;
import io.earshot.insight.customers.CustomerImport;
import io.earshot.insight.customers.ImportOptions;
import io.earshot.sample.SampleWeb;
import io.earshot.store.Customers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * The customers of the sample's brand: in the store from when the sample web is first listened to,
 * until it is not any more. Who is deleted meanwhile does not come back.
 *
 * @param mark a file that is there while they are in the store
 */
record SampleCustomers(Customers customers, Path mark) {

  static SampleCustomers of(Customers customers, Path data) {
    return new SampleCustomers(customers, data.resolve("sample-customers"));
  }

  /**
   * @throws IOException if the mark cannot be written
   */
  void put(SampleWeb web) throws IOException {
    if (Files.exists(mark)) {
      return;
    }
    byte[] table = web.customers();
    try {
      ImportOptions asItComes = new ImportOptions(Map.of(), "GB", null, null, false);
      new CustomerImport(customers).run(new ByteArrayInputStream(table), asItComes);
    } catch (CustomerFileException impossible) {
      throw new IOException("The sample's customers cannot be read", impossible);
    }
    Files.write(mark, ids(table));
  }

  /** No names: who is erased is to be nowhere in the data. */
  private static List<String> ids(byte[] table) {
    return new String(table, StandardCharsets.UTF_8)
        .lines()
        .skip(1)
        .map(row -> row.split(",", 2)[0])
        .toList();
  }

  /** Does nothing where they never were. */
  void remove() throws IOException {
    if (!Files.exists(mark)) {
      return;
    }
    Files.readAllLines(mark).forEach(this::remove);
    Files.delete(mark);
  }

  private void remove(String id) {
    try {
      customers.delete(id);
    } catch (NoSuchElementException gone) {
      // somebody deleted this one
    }
  }
}
