package io.earshot.store;

/** The databases a store can live in. */
enum Database {
  H2,
  POSTGRESQL;

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
