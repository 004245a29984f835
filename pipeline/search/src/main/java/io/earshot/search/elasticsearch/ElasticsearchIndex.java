package io.earshot.search.elasticsearch;

import co.elastic.clients.json.JsonData;
import io.earshot.search.IndexSettings;
import io.earshot.search.MentionIndex;
import java.io.IOException;

/** Opens an index of Elasticsearch. */
public final class ElasticsearchIndex {
  private ElasticsearchIndex() {}

  /**
   * Opens an index for reading, making an empty one if there is none.
   *
   * @throws IOException if no node answers, the login is refused, or the index has a schema that
   *     this version does not read
   */
  public static MentionIndex reader(IndexSettings settings) throws IOException {
    return new ElasticsearchReader(open(settings));
  }

  /**
   * Opens an index for writing, making an empty one if there is none.
   *
   * @throws IOException as {@link #reader}
   */
  public static ElasticsearchWriter writer(IndexSettings settings) throws IOException {
    return new ElasticsearchWriter(open(settings));
  }

  /** Merges deleted documents away, as far as Elasticsearch lets go of them. */
  public static void expunge(IndexSettings settings) throws IOException {
    try (Connection connection = open(settings)) {
      String alias = connection.alias();
      connection.call(
          c ->
              c.indices()
                  .putSettings(
                      s ->
                          s.index(alias)
                              .settings(
                                  i ->
                                      i.otherSettings(
                                          "merge.policy.expunge_deletes_allowed",
                                          JsonData.of(0)))));
      connection.call(c -> c.indices().flush(f -> f.index(alias)));
      connection.call(
          c -> c.indices().forcemerge(f -> f.index(alias).onlyExpungeDeletes(true).flush(true)));
    }
  }

  private static Connection open(IndexSettings settings) throws IOException {
    Connection connection = Connection.open(settings);
    try {
      new Schema(connection).ensure();
      return connection;
    } catch (IOException e) {
      connection.close();
      throw e;
    }
  }
}
