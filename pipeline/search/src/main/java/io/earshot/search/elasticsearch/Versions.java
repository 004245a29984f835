package io.earshot.search.elasticsearch;

/**
 * Versions for puts and deletes, each higher than the one before: microseconds since 1970.
 *
 * <p>Elasticsearch refuses a write whose version is not above the document's. So a request that
 * seemed lost, and is carried out when what came after it is already there, changes nothing. A
 * clock that is behind another writer's is set forward when a write is refused for it.
 */
final class Versions {
  private static final long MICROS = 1_000;

  private long last;

  long next() {
    last = Math.max(last + 1, System.currentTimeMillis() * MICROS);
    return last;
  }

  /** Notes that a document already has a version. */
  void passed(long version) {
    last = Math.max(last, version);
  }
}
