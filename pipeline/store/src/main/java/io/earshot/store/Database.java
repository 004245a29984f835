package io.earshot.store;

/** The databases a store can live in. */
enum Database {
  H2("org.h2.Driver"),
  POSTGRESQL("org.postgresql.Driver");

  /**
   * Class of its JDBC driver. It is named because Java finds drivers for the first class loader
   * that asks, and a Flink process has one class loader for each job.
   */
  final String driver;

  Database(String driver) {
    this.driver = driver;
  }

  static Database of(String url) {
    if (url.startsWith("jdbc:h2:")) {
      return H2;
    }
    if (url.startsWith("jdbc:postgresql:")) {
      return POSTGRESQL;
    }
    throw new StoreException(
        "store.url is " + url + ": it must start with jdbc:h2: or jdbc:postgresql:", null);
  }
}
