package io.earshot.search;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;

/**
 * Which index to use and where it is.
 *
 * @param backend never null
 * @param path directory of a Lucene index; null for Elasticsearch
 * @param urls addresses of Elasticsearch nodes, such as {@code http://localhost:9200}; empty for
 *     Lucene
 * @param alias name under which Elasticsearch's index is read and written; null for Lucene
 * @param user user name for Elasticsearch, or null to send none
 * @param password password of {@code user}, or null; never printed
 */
public record IndexSettings(
    Backend backend, String path, List<String> urls, String alias, String user, String password)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What keeps the index. */
  public enum Backend {
    /** A directory of this machine, used by one process. */
    LUCENE,
    /** A cluster of its own. */
    ELASTICSEARCH
  }

  public IndexSettings {
    requireNonNull(backend, "backend is null");
    urls = urls == null ? List.of() : List.copyOf(urls);
    switch (backend) {
      case LUCENE -> requireNonNull(path, "path is null: a Lucene index needs a directory");
      case ELASTICSEARCH -> {
        requireNonNull(alias, "alias is null: Elasticsearch's index needs a name");
        if (urls.isEmpty()) {
          throw new IllegalArgumentException("urls is empty: Elasticsearch needs an address");
        }
      }
    }
  }

  /** A Lucene index in a directory. */
  public static IndexSettings lucene(String path) {
    return new IndexSettings(Backend.LUCENE, path, null, null, null, null);
  }

  /** An Elasticsearch index without login. */
  public static IndexSettings elasticsearch(List<String> urls, String alias) {
    return new IndexSettings(Backend.ELASTICSEARCH, null, urls, alias, null, null);
  }

  @Override
  public String toString() {
    return switch (backend) {
      case LUCENE -> "Lucene index " + path;
      case ELASTICSEARCH -> "Elasticsearch index " + alias + " at " + String.join(", ", urls);
    };
  }
}
